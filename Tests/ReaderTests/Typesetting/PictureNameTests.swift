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

  @Test(arguments: ["dsc0001.jpg", "IMG_2034", "", "800 × 600 pixels", "2.5 MB", "1024x768"])
  func titlesOfLinksHelp(alt: String) {
    let image = "<img src=/f/x.jpg alt='\(alt)'>"
    #expect(shown("<a href=/big.jpg title='The harbour'>\(image)</a>") == "[image 1: The harbour]")
    #expect(shown("<a href=/big.jpg title='The harbour'><b>\(image)</b></a>") == "[image 1: The harbour]")
    #expect(
      shown("<a href=/big.jpg title='Boats'><img src=x.jpg alt='\(alt)' title='The harbour'></a>")
        == "[image 1: The harbour]")
  }

  @Test func titlesOfLinksGiveWay() {
    #expect(shown("<a href=/b.jpg title='Click'><img src=x.jpg alt='A boat'></a>") == "[image 1: A boat]")
    #expect(shown("<a href=/b.jpg title='b.jpg'><img src=x.jpg alt='dsc0001.jpg'></a>") == "[image 1: dsc0001.jpg]")
  }

  @Test(arguments: [
    "800 × 600 pixels", "2.5 MB", "4032 x 3024", "640x480 px", "(1024 by 768 pixels)", "300 KB", "1 234 567 bytes",
    "1920×1080, 2,5 MB",
  ]) func sizesSayNothing(alt: String) {
    #expect(shown("<img src=/f/boat.jpg alt='\(alt)'>") == "[image 1: boat.jpg]")
    #expect(shown("<img src=/f/boat.jpg alt='\(alt)' title='The harbour'>") == "[image 1: The harbour]")
    #expect(shown("<img src=/f/boat.jpg alt='A boat' title='\(alt)'>") == "[image 1: A boat]")
  }

  @Test(arguments: ["3 boats", "12 x", "4x4", "2 by 2", "1984", "5 miles", "100 mb of nothing"])
  func numbersThatSaySomethingStay(alt: String) {
    #expect(shown("<img src=/f/boat.jpg alt='\(alt)'>") == "[image 1: \(alt)]")
  }

  @Test(arguments: [
    ("red%20boat.jpg", "red boat.jpg"), ("%E6%97%A5%E6%9C%AC.png", "日本.png"), ("100%.png", "100%.png"),
    ("a%zz.png", "a%zz.png"), ("a%FF.png", "a%FF.png"), ("%C3%A4iti.jpg", "äiti.jpg"), ("a%1B[31mb.png", "a[31mb.png"),
  ]) func namesAreUnescaped(file: String, name: String) {
    #expect(shown("<img src='https://x.example/f/\(file)'>") == "[image 1: \(name)]")
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
