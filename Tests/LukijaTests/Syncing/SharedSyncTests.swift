import Foundation
import Glibc
import LoopbackServer
import Synchronization
import Testing

/// A sync that waits for its server keeps nobody else waiting, and two that write a whole folder do not meet.
struct SharedSyncTests {
  let place = Workplace()
  let blog: TinyWordPress

  init() throws { blog = try TinyWordPress(posts: 230, comments: 2) }

  /// Adds a blog, and does something while an answer is waited for.
  private func during(_ work: @escaping @Sendable () throws -> CommandLineRun) throws -> (
    sync: CommandLineRun, other: CommandLineRun
  ) {
    let runs = Mutex<[CommandLineRun]>([])
    blog.instead { number, _ in
      // Behind the first page of posts.
      guard number == 9 else { return nil }
      let run = try? work()
      runs.withLock { if let run { $0.append(run) } }
      return nil
    }
    let sync = try place.web("add", blog.url, "--name", "koe")
    blog.instead { _, _ in nil }
    return (sync, try #require(runs.withLock { $0.first }))
  }

  @Test func anOwnPostIsSavedMeanwhile() throws {
    let place = place
    let (sync, other) = try during {
      // The blog gets its name when it is here.
      try place.shell(
        "echo Omat sanat. | lukija new 'Kirje 40' - -r \(place.path)/\(place.added("koe"))", environment: Workplace.web)
    }
    #expect(sync.status == 0, "\(sync)")
    #expect(other.status == 0 && !other.errors.contains("lock"), "\(other)")
    let files = place.files(place.added("koe") + "/posts")
    #expect(files.count == 231)
    #expect(files.values.count { $0.contains("Omat sanat.") } == 1)
    #expect(files.values.count { $0.contains("Kirje 40:") } == 1)
  }

  /// A program that knows no lock takes the name of a post that is on its way: the post gets another one, or the sync ends
  /// and the next one goes on. What is remembered is never ahead of the folder.
  @Test func aNameThatIsTakenMeanwhileLosesNothing() throws {
    let place = place
    let folder = "\(place.path)/\(place.added("koe"))/posts"
    let (sync, _) = try during { try place.shell("mkdir \(folder)/kirje-100.json") }
    #expect(sync.status == 0 || sync.errors.contains("there is already a file of this name"), "\(sync)")
    rmdir("\(folder)/kirje-100.json")
    #expect(try place.shell("lukija sync", environment: Workplace.web).status == 0)
    let files = place.files(place.added("koe") + "/posts")
    #expect(files.count == 230 && files.values.allSatisfy { $0.contains("Vastaus 1 kirjeeseen") })
  }

  @Test func anImportWaitsForTheWholeOfIt() throws {
    let place = place
    place.write(
      "feed.json",
      #"{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [{"id": "1", "content_text": "a"}]}"#)
    let (sync, other) = try during {
      try place.shell(
        "exec lukija import feed.json --into \(place.path)/\(place.added("koe"))", environment: Workplace.web)
    }
    #expect(sync.status == 0, "\(sync)")
    #expect(other.status == 1 && other.errors.contains("another program"), "\(other)")
    #expect(place.files(place.added("koe") + "/posts").count == 230)
  }
}
