import BlogStore
import Interchange
import Sync
import Words

/// What is to become of each blog of a list.
struct SubscriptionPlan {
  /// In the list's order, each blog once.
  private(set) var rows: [SubscriptionRow] = []
  private(set) var counts = SubscriptionCounts()
  /// Pages of the blogs whose feeds are asked, by the feed's address.
  private(set) var pages: [String: String] = [:]

  init(_ subscriptions: [Subscription], among settings: Settings) {
    let known = KnownAddresses(settings)
    var seen: Set<String> = []
    for subscription in subscriptions {
      // A feed that nobody can follow may stand beside a page that can be asked.
      let addresses = [subscription.feed, subscription.page].compactMap(\.self)
      let usable = addresses.first { Discovery($0).fault == nil }
      guard let address = usable ?? addresses.first else { continue }
      guard seen.insert(SameAddress.key(address)).inserted else {
        counts.repeated += 1
        continue
      }
      let title = subscription.title.isEmpty ? Courier.host(Discovery(address).address) : subscription.title
      rows.append(SubscriptionRow(title: title, address: address, fate: .unusable))
      if usable == nil {
        counts.unusable += 1
      } else if let name = known.name(of: address) {
        rows[rows.count - 1].fate = .here(name: name)
        counts.here += 1
      } else {
        rows[rows.count - 1].fate = .new
        if address == subscription.feed { pages[address] = subscription.page }
        counts.new += 1
      }
    }
  }
}

/// Which blogs `config.toml` names, by the addresses that they are fetched from.
private struct KnownAddresses {
  private var names: [String: String] = [:]

  init(_ settings: Settings) {
    let files = SyncFiles()
    for blog in settings.configuration.blogs {
      guard let folder = settings.file.folder(of: blog), SyncChoice.isBlog(folder) else { continue }
      let source = (try? SyncedBlog.source(of: folder)) ?? nil
      // What was begun here and came to no end is to go on.
      if let state = files.state(of: folder).read(), !SyncState(text: state).isComplete { continue }
      let addresses = [blog.home, source?.home].compactMap(\.self) + (source?.feedAddresses ?? [])
      for address in addresses where names[SameAddress.key(address)] == nil {
        names[SameAddress.key(address)] = blog.name
      }
    }
  }

  func name(of address: String) -> String? { names[SameAddress.key(address)] }
}

/// Addresses that lead to one place.
enum SameAddress {
  /// The address as it is asked, without what says nothing: scheme, a last slash. Paths keep their capitals.
  static func key(_ address: String) -> String {
    let asked = Discovery(address)
    var rest = Substring(asked.fault == nil ? asked.address : address)
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    while rest.last == "/" { rest.removeLast() }
    return String(rest)
  }
}

extension SyncSource {
  /// Where the blog's feed of posts is, the likeliest first: WordPress has it whether its pages name it or not.
  var feedAddresses: [String] {
    guard adapter == .wordpress else { return [feed].compactMap(\.self) }
    var home = home
    while home.last == "/" { home.removeLast() }
    let forms = ["rss2", "rss", "rdf", "atom"]
    return ([feed].compactMap(\.self)) + ["\(home)/?feed=rss2", "\(home)/feed/"]
      + forms.flatMap { ["\(home)/?feed=\($0)", "\(home)/feed/\($0)/"] }
  }
}
