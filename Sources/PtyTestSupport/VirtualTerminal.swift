import CVterm

/// libvterm: bytes in, a screen out.
final class VirtualTerminal {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private var properties = Properties()
  private var callbacks = VTermScreenCallbacks()

  /// What libvterm tells by callback only.
  private final class Properties {
    var isCursorVisible = true
    var isAlternateScreen = false
    var reportsMouse = false
    var title = ""
  }

  init(columns: Int, rows: Int) {
    terminal = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    callbacks.settermprop = { property, value, user in
      guard let value, let user else { return 0 }
      let properties = Unmanaged<Properties>.fromOpaque(user).takeUnretainedValue()
      switch property {
      case VTERM_PROP_CURSORVISIBLE: properties.isCursorVisible = value.pointee.boolean != 0
      case VTERM_PROP_ALTSCREEN: properties.isAlternateScreen = value.pointee.boolean != 0
      case VTERM_PROP_MOUSE: properties.reportsMouse = value.pointee.number != 0
      case VTERM_PROP_TITLE: properties.title = value.pointee.string.map { String(cString: $0) } ?? ""
      default: break
      }
      return 1
    }
    vterm_screen_set_callbacks(screen, &callbacks, Unmanaged.passUnretained(properties).toOpaque())
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit { vterm_free(terminal) }

  func write(_ bytes: UnsafeRawBufferPointer) {
    commands.removed(from: bytes).withUnsafeBytes { bytes in
      _ = vterm_input_write(terminal, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
  }

  private var commands = ApplicationCommands()

  func resize(columns: Int, rows: Int) { vterm_set_size(terminal, Int32(rows), Int32(columns)) }

  var cursorColumn: Int {
    var cursor = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &cursor)
    return Int(cursor.col)
  }

  func snapshot() -> PtyScreen {
    var rows: Int32 = 0
    var columns: Int32 = 0
    vterm_get_size(terminal, &rows, &columns)
    var cursor = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &cursor)
    var cells: [PtyCell] = []
    cells.reserveCapacity(Int(rows) * Int(columns))
    for row in 0..<rows {
      for column in 0..<columns { cells.append(cell(row, column)) }
    }
    return PtyScreen(
      columns: Int(columns), rows: Int(rows), cells: cells, cursorRow: Int(cursor.row), cursorColumn: Int(cursor.col),
      isCursorVisible: properties.isCursorVisible, isAlternateScreen: properties.isAlternateScreen,
      reportsMouse: properties.reportsMouse, title: properties.title)
  }

  private func cell(_ row: Int32, _ column: Int32) -> PtyCell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: row, col: column), &cell)
    var attributes: PtyCell.Attributes = []
    if lukija_vterm_is_bold(&cell) != 0 { attributes.insert(.bold) }
    if lukija_vterm_is_italic(&cell) != 0 { attributes.insert(.italic) }
    if lukija_vterm_is_underlined(&cell) != 0 { attributes.insert(.underline) }
    if lukija_vterm_is_reversed(&cell) != 0 { attributes.insert(.reverse) }
    if lukija_vterm_is_struck(&cell) != 0 { attributes.insert(.strikethrough) }
    return PtyCell(
      text: Self.text(of: &cell), attributes: attributes, foreground: Self.colour(&cell.fg),
      background: Self.colour(&cell.bg))
  }

  private static func text(of cell: inout VTermScreenCell) -> String {
    let first = lukija_vterm_char(&cell, 0)
    // libvterm's mark for the right half of a wide glyph.
    if first == UInt32.max { return "" }
    if first == 0 { return " " }
    var text = String.UnicodeScalarView()
    for index in 0..<Int32(VTERM_MAX_CHARS_PER_CELL) {
      let value = lukija_vterm_char(&cell, index)
      guard value != 0, let scalar = Unicode.Scalar(value) else { break }
      text.append(scalar)
    }
    return String(text)
  }

  private static func colour(_ colour: inout VTermColor) -> PtyCell.Colour {
    let value = Int(lukija_vterm_color(&colour))
    return value < 0 ? .standard : value < 0x1000000 ? .indexed(value) : .direct(value & 0xFFFFFF)
  }
}
