import Blog
import BlogStore
import Fetching
import Reader
import Synchronization
import Words

/// What blogs are read with, made from their folders: the only place where these parts meet. What one person has for all
/// blogs, they share.
final class PortsDesk: Sendable {
  let stateFolder: String
  let cacheFolder: String?
  /// Editors' files whose words the composer has.
  let handed = HandedFolders()
  private let client: any HTTPClient = CurlClient(userAgent: Lukija.userAgent)

  /// Opens nothing yet.
  ///
  /// - Parameters:
  ///   - stateFolder: where it stands what was read.
  ///   - cacheFolder: where indexes and pictures are kept; nil keeps none.
  init(stateFolder: String, cacheFolder: String?) {
    self.stateFolder = stateFolder
    self.cacheFolder = cacheFolder
  }

  /// Of a blog by its folder.
  func ports(folder: String) -> BlogPorts {
    let repository = JSONBlogRepository(folder: folder)
    let host = host(folder: folder)
    return BlogPorts(
      repository: repository, catalogue: IndexedCatalogue(repository: repository, cacheFolder: cacheFolder),
      store: StateStores.store(for: repository, in: stateFolder), host: host, syncing: ReaderSync(folder: folder),
      pictures: pictures(of: host), isFetched: FetchedBlog.isOne(folder))
  }

  /// Of a list over the blogs of a shelf.
  func ports(of gathering: Gathering, on shelf: SystemShelf) -> BlogPorts {
    let records = shelf.records
    let items = records.map(\.item)
    let places = Dictionary(records.map { ($0.item.folder, $0.place) }, uniquingKeysWith: { first, _ in first })
    let blogs = records.map { GatheredBlog($0.item.id, folder: $0.item.folder, $0.counted) }
    let all = GatheredBlogs(
      gathering, of: blogs, title: GatheringWords(gathering).text, stateFolder: stateFolder, cacheFolder: cacheFolder,
      machine: StateLocation.machineName())
    return BlogPorts(
      repository: all.repository, catalogue: all.catalogue, store: all.store,
      // Words are to be copied elsewhere just when a disk has stopped to answer.
      host: GatheredHost(items, stateFolder: stateFolder) { [self] in host(folder: $0, place: places[$0] ?? nil) },
      syncing: GatheredSync(
        items, isSlow: { shelf.record(of: $0)?.row.isSlow == true }, known: { shelf.record(of: $0)?.row.sync }),
      pictures: GatheredPictures(items) { [self] in pictures(of: host(folder: $0)) },
      isFetched: records.contains { $0.row.sync?.isFetched == true })
  }

  /// - Parameter place: the folder without links, where that is known.
  func host(folder: String, place: String? = nil) -> SystemHost {
    SystemHost(rescueFolder: stateFolder, blogFolder: folder, blogPlace: place, handed: handed)
  }

  private func pictures(of host: SystemHost) -> PictureFetcher {
    PictureFetcher(
      blogFolder: host.blogFolder, local: { host.picture($0) },
      kept: cacheFolder.map { KeptPictures(folder: $0 + "/pictures") }, client: client)
  }

  /// Before the program ends.
  func close() { client.close() }
}

/// Things of each blog of a gathering, made when they are needed first.
final class OfEachBlog<Thing: Sendable>: Sendable {
  private let folders: [BlogID: String]
  private let make: @Sendable (_ folder: String) -> Thing
  private let made = Mutex<[BlogID: Thing]>([:])

  init(_ items: [ShelfList.Item], _ make: @escaping @Sendable (String) -> Thing) {
    folders = Dictionary(items.map { ($0.id, $0.folder) }, uniquingKeysWith: { first, _ in first })
    self.make = make
  }

  /// Nil where there is no such blog.
  subscript(blog: BlogID?) -> Thing? {
    guard let blog, let folder = folders[blog] else { return nil }
    if let thing = made.withLock({ $0[blog] }) { return thing }
    // May wait for the blog's disk: others are asked meanwhile.
    let new = make(folder)
    return made.withLock { made in
      if let thing = made[blog] { return thing }
      made[blog] = new
      return new
    }
  }

  /// What was made so far.
  var all: [Thing] { made.withLock { Array($0.values) } }
}
