import Markup
import Reader
import Testing

/// A picture is called by what says most.
@Suite struct PictureNameTests {
  private func shown(_ html: String) -> String {
    Typesetter.set(MarkupParser.document(html: "<p>\(html)</p>"), width: 60).lines.map(\.text).joined(separator: "\n")
  }

  @Test(arguments: [
    "x.jpg", "harbour.PNG", "my-boat.webp", "image", "image-1", "Image 12", "photo", "Picture", "screenshot-2020-01-01",
    "Screen Shot 2020-01-01 10.00.00", "d3f1e2aa9b", "img", "kuva1", "image001", "screenshot_1024x768", "IMG_2034",
  ]) func opaqueNamesYieldToTitles(alt: String) {
    #expect(shown("<img src=/f/x.jpg alt='\(alt)' title='The harbour'>") == "[image 1: The harbour]")
    #expect(shown("<img src=/f/x.jpg alt='\(alt)'>") == "[image 1: \(alt)]")
  }

  @Test(arguments: [
    "A boat", "Boat", "Photo of a boat", "image of 3 boats", "facade", "M3", "v1.2", "added", "Kuvaaja",
  ]) func namesThatSaySomethingStay(alt: String) {
    #expect(shown("<img src=x.jpg alt='\(alt)' title='The harbour'>") == "[image 1: \(alt)]")
  }

  @Test func opaqueTitlesHelpNobody() {
    #expect(shown("<img src=x.jpg alt='image-1' title='x.jpg'>") == "[image 1: image-1]")
  }

  @Test(arguments: [
    ("photo-1024x768.jpg", "photo"), ("f-300x225.jpg", "f"), ("/a/b/red-boat-150X150.png?w=3", "red-boat"),
    ("boat_800x600.webp", "boat"), ("boat-1024x768", "boat"), ("boat.jpg", "boat.jpg"),
    ("1024x768.jpg", "1024x768.jpg"),
    ("4x4-rally.jpg", "4x4-rally.jpg"), ("rally-4x4.jpg", "rally-4x4.jpg"), ("boat-12x.jpg", "boat-12x.jpg"),
  ]) func sizesAreNoNames(file: String, name: String) {
    #expect(shown("<img src='\(file)' alt=''>") == "[image 1: \(name)]")
    #expect(shown("<a href=/big.jpg><img src='\(file)'></a>") == "[image 1: \(name)]")
  }
}
