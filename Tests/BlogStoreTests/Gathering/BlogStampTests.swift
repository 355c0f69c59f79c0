import BlogStore
import Glibc
import Testing

@Suite("The stamp of a blog")
struct BlogStampTests {
  private let folder = TemporaryFolder()
  private let journals = TemporaryFolder()
  private var stamp: BlogStamp { BlogStamp(folder: folder.path, journals: journals.path) }

  @Test("Tells what came, went and changed, and where")
  func tells() {
    folder.write("blog.json", "{}")
    folder.write("posts/a.json", "{}")
    folder.write("replies/b.json", "{}")
    func expect(files: Bool, journals: Bool, _ change: () -> Void) {
      // Long ago, so that what comes is no part of the same tick of the clock.
      for name in ["blog.json", "posts", "replies"] { setBack(name) }
      let before = stamp
      change()
      let now = stamp
      #expect(now.hasSameFiles(as: before) == files && now.hasSameJournals(as: before) == journals)
      #expect((now == before) == (files && journals))
      #expect(BlogStamp(text: now.text) == now)
    }
    expect(files: false, journals: true) { folder.write("posts/b.json", "{}") }
    expect(files: false, journals: true) { folder.rename("posts/b.json", "posts/c.json") }
    expect(files: false, journals: true) { folder.write("replies/a.json", "{}") }
    expect(files: false, journals: true) { folder.write("blog.json", "{ }") }
    expect(files: true, journals: false) { journals.write("one.jsonl", "{}\n") }
    expect(files: true, journals: false) { journals.write("one.jsonl", "{}\n{}\n") }
    expect(files: true, journals: false) { journals.write("two.jsonl", "{}\n") }
    expect(files: true, journals: true) { journals.write("two.txt", "{}\n") }
  }

  @Test("Says nothing of a folder that is not there, and takes no other text for its own")
  func missing() {
    let nowhere = BlogStamp(folder: folder.path + "/no", journals: journals.path + "/no")
    #expect(!nowhere.isAnythingThere)
    #expect(nowhere == BlogStamp(text: nowhere.text))
    for text in ["1 2 3", "", nowhere.text + " 1", nowhere.text + " "] { #expect(BlogStamp(text: text) == nil) }
  }

  private func setBack(_ name: String) {
    var times = [timespec(tv_sec: 1_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000, tv_nsec: 0)]
    utimensat(AT_FDCWD, "\(folder.path)/\(name)", &times, 0)
  }
}
