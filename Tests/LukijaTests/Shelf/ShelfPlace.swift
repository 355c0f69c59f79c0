import Blog
import BlogStore
import Configuration
import Foundation
import Reader
import Synchronization
import Testing

@testable import lukija

/// Blogs of a test, with settings that list them.
struct ShelfPlace {
  let place = Workplace()
  var states: String { place.path + "/state" }
  var caches: String { place.path + "/cache" }

  var places: SystemShelf.Places {
    SystemShelf.Places(
      settings: ConfigurationFile(folder: place.path + "/config", home: nil), usual: place.path + "/usual",
      states: states, caches: caches, syncs: SyncFiles(folder: place.path + "/sync"))
  }

  /// Quick, for tests that wait for it.
  static let pace = SystemShelf.Pace(
    pause: .milliseconds(20), patience: .milliseconds(100), telling: .milliseconds(5), keeping: .milliseconds(20))

  func shelf(
    pace: SystemShelf.Pace = Self.pace, observe: @escaping @Sendable (SystemShelf.Step, BlogID) -> Void = { _, _ in }
  ) -> SystemShelf {
    SystemShelf(places, pace: pace, observe: observe)
  }

  /// Lists blogs by their names, each in a folder of its name.
  func list(_ names: String...) { list(names.map { ($0, $0) }) }

  func list(_ blogs: [(name: String, folder: String)]) {
    let text = blogs.map { "[[blog]]\nname = '\($0.name)'\npath = '\(place.path)/\($0.folder)'\n" }.joined()
    // In one piece, as an editor leaves it.
    place.write("config/new", text)
    rename(place.path + "/config/new", place.path + "/config/config.toml")
  }

  /// Makes a blog; the slugs of all blogs are the same.
  func blog(_ name: String, posts: Int = 3) {
    place.write("\(name)/blog.json", #"{"lukija": {"version": 1}, "title": "Blogi \#(name)"}"#)
    for number in 0..<posts { post(name, "p\(number)") }
  }

  func post(_ name: String, _ slug: String) {
    place.write(
      "\(name)/posts/\(slug).json",
      """
      {"id": "tag:\(slug)", "title": "\(name) \(slug)", "content_text": "Words. ![x](media/x.png)",
       "date_published": "2024-05-01T10:00:00Z",
       "comments": [{"id": "1", "author": {"name": "A"}, "content_text": "One."},
        {"id": "2", "author": {"name": "B"}, "content_text": "Two."}]}
      """)
  }

  /// The journal of a blog.
  func store(_ name: String) -> JSONLinesStateStore {
    StateStores.store(for: JSONBlogRepository(folder: place.path + "/" + name), in: states)
  }

  /// Folders of indexes.
  var indexes: [String] { place.names("cache").filter { $0.hasSuffix(".index") } }
}

/// A shelf that is kept beside the test, and what it tells.
final class ShelfKeeping: Sendable {
  struct TimedOut: Error, CustomStringConvertible {
    var description: String
  }

  private struct Told {
    var rows: [BlogID: ShelvedBlog] = [:]
    var order: [BlogID] = []
    var times = 0
  }

  let shelf: SystemShelf
  private let told = Mutex(Told())
  private let arrival = DispatchSemaphore(value: 0)
  private let end = DispatchSemaphore(value: 0)

  init(_ shelf: SystemShelf) {
    self.shelf = shelf
    _ = try? shelf.blogs()
    let isBegun = DispatchSemaphore(value: 0)
    DispatchQueue.global().async { [self] in
      shelf.keep { [self] blogs, areAll in
        told.withLock { told in
          if areAll {
            told.rows = [:]
            told.order = blogs.map(\.id)
          }
          for blog in blogs { told.rows[blog.id] = blog }
          told.times += 1
        }
        isBegun.signal()
        arrival.signal()
        return true
      }
      end.signal()
    }
    isBegun.wait()
  }

  var order: [BlogID] { told.withLock { $0.order } }
  var times: Int { told.withLock { $0.times } }
  subscript(_ name: String) -> ShelvedBlog? { told.withLock { $0.rows[BlogID(name)] } }

  /// Waits until what was told is as wanted.
  func wait(for what: String, seconds: Int = 60, _ condition: (ShelfKeeping) -> Bool) throws {
    let deadline = DispatchTime.now() + .seconds(seconds)
    while !condition(self) {
      guard arrival.wait(timeout: deadline) == .success else {
        throw TimedOut(description: "\(what) was not told: \(told.withLock { $0.rows })")
      }
    }
  }

  func stop() {
    shelf.stop()
    end.wait()
  }
}
