import Blog
import Glibc

/// What was found out about a blog as it stands on disk.
package struct CountedBlog: Hashable, Sendable {
  /// What `blog.json` calls it; nil where that cannot be read.
  package var title: String?
  /// Nil where there is nothing to count: no folder, or neither `blog.json` nor posts.
  package var counts: BlogCounts?
  /// When its newest post came out, in seconds since 1970; nil where none has a date.
  package var newest: Int64?
  /// Its searchable texts.
  package var texts: TextExtent?
  /// Whether a digest of it was kept beside its index then; nil where nobody knows.
  package var hasDigest: Bool?
  /// Why it, or something of it, cannot be read.
  package var problem: Problem?
  /// Its name in the state folder.
  package var journal: String
  /// Under whose name replies are written, by which answers are found.
  package var voice: String?
  /// What its files were like before they were read, as ``BlogStamp/text``.
  package var stamp: String
}

/// Counts a blog: its folder with the index, and what is remembered of it. Nothing stays open.
package struct BlogCounter: Sendable {
  private let repository: JSONBlogRepository
  private let cacheFolder: String?
  private let stateFolder: String
  private let observe: IndexObserver

  /// - Parameters:
  ///   - folder: of the blog.
  ///   - cacheFolder: where indexes are kept, `$XDG_CACHE_HOME/lukija`; nil counts without one.
  ///   - stateFolder: where journals are.
  ///   - observe: is told each step of filling the index, in the middle of it.
  package init(
    folder: String, cacheFolder: String?, stateFolder: String, observe: @escaping IndexObserver = { _ in }
  ) {
    repository = JSONBlogRepository(folder: folder)
    self.cacheFolder = cacheFolder
    self.stateFolder = stateFolder
    self.observe = observe
  }

  /// What the blog's files are like, for what was counted with them like that.
  ///
  /// - Parameter journal: the blog's name in the state folder, as it was found when `blog.json` was read.
  package func stamp(journal: String) -> String {
    BlogStamp(folder: repository.folder, journals: BlogStamp.journals(of: journal, in: stateFolder)).text
  }

  /// Whether no digest stands beside the blog's index; where there is no index, none is to.
  ///
  /// - Parameter place: the blog's folder without links.
  package func lacksDigest(place: String) -> Bool {
    guard let location = cacheFolder.map({ IndexLocation(cacheFolder: $0, place: place) }) else { return false }
    return access(location.digest, F_OK) != 0 && access(location.database, F_OK) == 0
  }

  /// Brings the index up to what is on disk and counts.
  ///
  /// - Parameter goesOn: is asked as files are read; false ends it.
  /// - Returns: nil where it was ended.
  package func count(_ goesOn: () -> Bool) -> CountedBlog? {
    // Before anything is read: what changes meanwhile is seen by the next look.
    let journal = repository.journalName(in: stateFolder)
    var counted = CountedBlog(journal: journal, stamp: stamp(journal: journal))
    let site = readSite(&counted)
    do throws(Problem) {
      try repository.requireFolder()
      let (reading, marks, drafts, inNeed) = readMarks(&counted)
      guard goesOn() else { return nil }
      let catalogue = IndexedCatalogue(repository: repository, cacheFolder: cacheFolder, observe: observe)
      var isEnded = false
      try catalogue.refresh { _ in
        isEnded = !goesOn()
        return !isEnded
      }
      if isEnded { return nil }
      var (counts, newest) = try catalogue.counts(marks: marks)
      counts.drafts += drafts
      counts.repliesInNeed = inNeed
      counted.newest = newest
      let maker = DigestMaker(stamp: counted.stamp, journal: counted.journal, memory: reading, marks: marks)
      let kept = try? catalogue.closeWithExtent(maker)
      (counted.texts, counted.hasDigest) = (kept?.extent, kept?.isDigestKept ?? false)
      // A folder without either is no blog.
      if site != nil || counts.posts > 0 { counted.counts = counts }
    } catch {
      counted.problem = error
    }
    return counted
  }

  private func readSite(_ counted: inout CountedBlog) -> Site? {
    do throws(Problem) {
      let site = try repository.site()
      counted.title = site.title
      return site
    } catch {
      counted.problem = error
      return nil
    }
  }

  /// What is remembered of the blog, the same as lists need it, how many replies wait as drafts, and how many do not come to
  /// the blog before the person did something.
  private func readMarks(_ counted: inout CountedBlog) -> (ReadingState, ListMarks, drafts: Int, inNeed: Int) {
    // Nothing is written: the machine's name does not matter.
    let store = JSONLinesStateStore(folder: stateFolder, blog: counted.journal, machine: "")
    let (reading, problems) = store.load()
    counted.voice = reading.identity?.name
    var replies: [Reply] = []
    do throws(Problem) {
      let known = try repository.replies()
      replies = known.replies
      counted.problem = counted.problem ?? known.problems.first { $0.severity == .error }
    } catch {
      counted.problem = counted.problem ?? error
    }
    // One torn line is told by the reader that opens the blog.
    counted.problem = counted.problem ?? problems.first { !$0.isOfLine }
    return (
      reading, ListMarks(reading, replies), replies.count { $0.status == .draft },
      replies.count { $0.delivery?.needsPerson == true }
    )
  }
}

extension Problem {
  /// Whether it is of one line of a file whose others count.
  fileprivate var isOfLine: Bool { line != nil }
}
