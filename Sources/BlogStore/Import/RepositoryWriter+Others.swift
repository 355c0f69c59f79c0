import Blog
import Glibc
import TextFormats

/// What others write into the folder: before, and while the lock is not held.
extension RepositoryWriter {
  /// Nobody who waits for the lock waits longer: they try a hundred times a second.
  private static let longestHold = Duration.seconds(1)
  private static let chance = Duration.milliseconds(30)

  /// Takes the lock of the posts, and meets what others wrote meanwhile.
  func hold() throws(Problem) {
    guard !isDryRun, lock == nil else { return }
    do throws(FileFault) {
      lock = try FileLock(folder: files.path(of: JSONBlogRepository.postsFolder))
    } catch {
      throw Problem(error, file: JSONBlogRepository.postsFolder)
    }
    // While a server was waited for, everybody had one.
    if let left, .now - left.moment > Self.chance { heldSince = .now }
    if left?.replies != folderTimes.replies { readReplies() }
    if let left, left.posts != folderTimes.posts { try meetPosts(since: left.posts) }
  }

  /// Lets others write posts.
  func letGo() {
    guard lock != nil else { return }
    left = folderTimes
    lock = nil
    let now = ContinuousClock.now
    guard now - heldSince > Self.longestHold else { return }
    usleep(useconds_t(Self.chance / .microseconds(1)))
    heldSince = .now
  }

  private var folderTimes: FolderTimes {
    FolderTimes(
      posts: FolderTimes.changed(files.path(of: JSONBlogRepository.postsFolder)),
      replies: FolderTimes.changed(files.path(of: JSONBlogRepository.repliesFolder)))
  }

  func readReplies() {
    replies = Set(((try? files.entries(of: JSONBlogRepository.repliesFolder)) ?? []).compactMap(\.stem))
  }

  /// Looks at every post that is there.
  func readIndex() throws(Problem) {
    let entries: [FolderEntry]
    do throws(FileFault) {
      entries = try files.entries(of: JSONBlogRepository.postsFolder)
    } catch .folderMissing {
      return
    } catch {
      throw Problem(error, file: JSONBlogRepository.postsFolder)
    }
    index.expect(entries.count)
    for entry in entries.sorted(by: { PostIndex.precedes($0.name, $1.name) }) where !entry.isHidden {
      if let stem = entry.stem, entry.isUsable { readEntry(stem) }
    }
  }

  /// Looks at what was written since then, and notes what is gone.
  private func meetPosts(since time: FolderTimes.Moment) throws(Problem) {
    let entries: [FolderEntry]
    do throws(FileFault) { entries = try files.entries(of: JSONBlogRepository.postsFolder) } catch {
      throw Problem(error, file: JSONBlogRepository.postsFolder)
    }
    readHomes = nil
    readNumbers = [:]
    var present: Set<String> = []
    let folder = files.path(of: JSONBlogRepository.postsFolder)
    for entry in entries.sorted(by: { PostIndex.precedes($0.name, $1.name) }) where !entry.isHidden {
      guard let stem = entry.stem, entry.isUsable else { continue }
      present.insert(stem)
      // Its name came, or its words: of our own last ones a few are read again.
      if index.number(named: stem) == nil || FolderTimes.changed("\(folder)/\(entry.name)") >= time { readEntry(stem) }
    }
    for post in index.posts where !present.contains(post.slug) { index.forget(post.slug) }
  }

  private func readEntry(_ stem: String) {
    guard let bytes = try? files.read(JSONBlogRepository.path(of: PostID(stem))),
      let json = try? JSONParser.parse(bytes, skipping: PostProof.passedOver, wanted: PostProof.members),
      json.members != nil
    else { return index.reserve(stem) }
    guard json[Self.doubleMember] == nil else { return index.close(stem) }
    let (proof, version) = (PostProof(json, slug: stem, bytes: bytes), Self.version(of: json))
    if index.number(named: stem) == nil {
      index.add(proof, slug: stem, version: version, isTaken: false)
    } else {
      index.update(PostID(stem), proof, version: version)
    }
    if let comments = json["_feed"]?["comments_url"]?.string { index.addAlias(comments, for: PostID(stem)) }
  }
}

/// When names came into folders, or went.
struct FolderTimes {
  struct Moment: Comparable {
    var seconds: Int
    var nanoseconds: Int

    static func < (a: Moment, b: Moment) -> Bool { (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds) }
  }

  var posts: Moment
  var replies: Moment
  /// When they were looked at.
  let moment = ContinuousClock.now

  /// Of a file when its words or its name changed; of what is not there the beginning of time.
  static func changed(_ path: String) -> Moment {
    var status = stat()
    guard lstat(path, &status) == 0 else { return Moment(seconds: 0, nanoseconds: 0) }
    return Moment(seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec)
  }
}
