import PtyTestSupport
import Testing

/// What the tests' terminal takes for another width than the program is listed, every character of it.
struct WidthDifferencesTests {
  @Test func allAreListed() {
    var unlisted: [Unicode.Scalar] = []
    var count = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), let columns = WidthDifferences.columns(of: scalar) else { continue }
      let text = String(scalar)
      // What the C library does not know stands as its code, which is of one width everywhere.
      guard let own = CLibraryWidth.columns(of: scalar), own != columns else { continue }
      count += 1
      if WidthDifferences.agree(on: text) { unlisted.append(scalar) }
    }
    #expect(unlisted == [])
    #expect(count > 2000)
  }
}
