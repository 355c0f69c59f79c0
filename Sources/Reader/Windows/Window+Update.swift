import Blog
import Screen
import Words

/// The window's commands.
extension Window {
  /// What the window knows of what is around it.
  struct Surroundings {
    /// A number that was typed.
    var number: Int?
    /// Rows that it lists.
    var rows: Int
    /// Lines of the screen that it has for them.
    var lines: Int
    /// Whether the cursor goes from row to row of what is read as well.
    var isLinear: Bool
    /// A link's target as an address.
    var resolve: (String) -> String
  }

  mutating func take(_ command: WindowCommand, _ around: Surroundings) -> [Request] {
    [.texts(.keyPressed)] + perform(command, around)
  }

  private mutating func perform(_ command: WindowCommand, _ around: Surroundings) -> [Request] {
    switch command {
    case .move(let movement): return move(movement, around) + [.texts(.wantMore)]
    case .accept: return accept(around)
    case .close:
      if case .help(let page) = content, !page.query.isEmpty { return [.screen(.filterHelp(""))] }
      return [.screen(.window(nil))]
    case .search:
      guard case .help(let page) = content else { return [] }
      return [.screen(.prompt(Prompt(.helpFilter(before: page.query), label: .search)))]
    case .openLink: return selectedLink.map { [.effect(.link(.openLink(around.resolve($0.target))))] } ?? []
    case .take(let way):
      if case .pieces(way, _) = content { return accept(around) }
      guard way == .copy else { return [] }
      return selectedLink.map { LinkTarget.copy(around.resolve($0.target)) } ?? []
    case .delete:
      guard case .replies(let ids) = content, ids.indices.contains(selection) else { return [] }
      return [.replies(.askToDelete(ids[selection]))]
    case .undo: return [.marks(.undo)]
    case .send:
      guard case .replies(let ids) = content, ids.indices.contains(selection) else { return [] }
      return [.replies(.send(ids[selection]))]
    }
  }

  private mutating func move(_ movement: Movement, _ around: Surroundings) -> [Request] {
    let aim = content == .search && movement == .bottom
    move(movement, rows: around.rows, lines: around.lines, count: around.number, isLinear: around.isLinear)
    return aim ? [.texts(.aim(around.number.map { max(0, $0 - 1) } ?? .max))] : []
  }

  private var selectedLink: TypesetText.Link? {
    guard case .links(let links) = content else { return nil }
    return links.indices.contains(selection) ? links[selection] : nil
  }

  /// What is selected, or what was called by its number.
  private mutating func accept(_ around: Surroundings) -> [Request] {
    if let number = around.number, (1...max(1, around.rows)).contains(number) { selection = number - 1 }
    let closed = Request.screen(.window(nil))
    switch content {
    case .help, .address: return [closed]
    case .problems: return [closed, .screen(.tellProblem(selection))]
    case .search: return [.texts(.open(selection)), closed]
    case .orders:
      let orders = PostOrder.Key.allCases
      return [closed] + (orders.indices.contains(selection) ? [.list(.order(by: orders[selection]))] : [])
    case .shelfOrders:
      let orders = ShelfOrder.Key.allCases
      return [closed] + (orders.indices.contains(selection) ? [.shelf(.order(orders[selection]))] : [])
    case .pieces(let way, let pieces):
      // A number that none has takes nothing.
      let chosen = around.number.map { $0 - 1 } ?? selection
      return [closed] + (pieces.indices.contains(chosen) ? [.taking(.take(way, pieces[chosen].words))] : [])
    case .links(let links):
      return links.indices.contains(selection) ? [closed, links[selection].request] : [closed]
    case .contents(let headings):
      guard headings.indices.contains(selection) else { return [closed] }
      return [closed, .jump, .focus(.reader), .post(.goTo(offset: headings[selection].offset, isNote: false))]
    case .replies(let ids):
      return ids.indices.contains(selection) ? [closed, .replies(.goTo(ids[selection]))] : [closed]
    }
  }
}
