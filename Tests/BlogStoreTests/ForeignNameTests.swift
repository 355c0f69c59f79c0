import Blog
import Glibc
import Testing
import Words

@testable import BlogStore

/// A file whose name is no UTF-8 is told of by its bytes, with and without an index.
@Suite struct ForeignNameTests {
  private func sample() -> (sample: SampleRepository, cache: TemporaryFolder) {
    let sample = SampleRepository()
    for byte: UInt8 in [0xE4, 0xE5] {
      let path = Array("\(sample.folder.path)/posts/k".utf8) + [byte] + Array("k.json".utf8) + [0]
      let file = path.withUnsafeBytes { fopen($0.bindMemory(to: CChar.self).baseAddress!, "w") }
      fputs(#"{"title": "X"}"#, file)
      fclose(file)
    }
    return (sample, TemporaryFolder())
  }

  @Test func itsBytesAreShown() throws {
    let (sample, _) = sample()
    let slugs = try summaries(sample.repository).map(\.id.slug)
    #expect(Set(slugs) == ["birches", #"k\xE4k"#, #"k\xE5k"#])
    let problems = sample.repository.check().map(\.sentence)
    #expect(problems.filter { $0.contains(#"posts/k\xE4k.json"#) }.count == 1, "\(problems)")
    #expect(!problems.joined().contains("\u{FFFD}"))
  }

  @Test func theIndexSaysTheSame() throws {
    let (sample, cache) = sample()
    let catalogue = IndexedCatalogue(repository: sample.repository, cacheFolder: cache.path)
    try catalogue.refresh { _ in true }
    let scan = try FolderScan(sample.repository.files, JSONBlogRepository.postsFolder)
    #expect(Set(scan.files.map(scan.slug)) == ["birches", #"k\xE4k"#, #"k\xE5k"#])
  }
}
