import CustomDump
import Foundation
import Testing

struct CommentsTests {
  let place = Workplace.sample()

  @Test func numberedAndIndented() throws {
    let run = try place.lukija("comments", "jaat-lahtevat")
    expectNoDifference(
      run.lines,
      [
        "3 thoughts on “Jäät lähtevät”", "", "  1 Arvo · 2024-04-20 09:00", "  Meillä vielä kantaa.", "",
        "    2 Saimi · author · 2024-04-20 10:00", "    Älä mene!", "", "  ▾ 1 pingback",
        "    3 ↗ Jäälinkit · pingback · 2024-04-21 09:00", "    https://linkit.example/", "",
      ])
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test func aPostWithoutCommentsSaysSo() throws {
    #expect(try place.lukija("comments", "sauna").lines.first == "No thoughts yet on “Lämpiää.”")
  }

  @Test func jsonHoldsTheThreadInOrder() throws {
    _ = try place.lukija("reply", "jaat-l", "--to", "2", "--author", "Testi", input: "En mene.")
    let comments = try JSONSerialization.objects(place.lukija("comments", "jaat-lahtevat", "--json").output)
    #expect(comments.map { $0["number"] as? Int } == [1, 2, 4, 3])
    #expect(comments.map { $0["depth"] as? Int } == [0, 1, 2, 0])
    #expect(comments.map { $0["kind"] as? String } == ["comment", "comment", "comment", "pingback"])
    #expect(comments.map { $0["in_reply_to"] as? String } == [nil, "11", "13", nil])
    #expect(comments.map { $0["written_here"] as? Bool } == [nil, nil, true, nil])
    #expect(comments[2]["content_markdown"] as? String == "En mene.")
    #expect(comments[3]["author"] as? [String: String] == ["name": "Jäälinkit", "url": "https://linkit.example/"])
  }

  @Test func aBrokenReplyIsNamedAndTheRestIsShown() throws {
    _ = try place.lukija("reply", "jaat-l", "--author", "Testi", input: "Ehjä.")
    place.write("blog/replies/rikki.json", "{")
    let run = try place.lukija("comments", "jaat-lahtevat")
    #expect(run.status == 0 && run.output.contains("Ehjä."))
    #expect(run.errors.hasPrefix("lukija: replies/rikki.json:1:") && run.errors.split(separator: "\n").count == 1)
  }

  /// A long thread is read on two cores, where there are two.
  @Test func longThreadsAreReadOnOneCoreAsOnTwo() throws {
    let comments = (1...2000).map { number in
      """
      {"id": "\(number)", "author": {"name": "Arvo"}, "content_text": "Number \(number) of a thread that is worth two cores."}
      """
    }
    place.write(
      "blog/posts/pitkä.json", "{\"id\": \"pitkä\", \"comments\": [\(comments.joined(separator: ",\n"))]}")
    let two = try place.lukija("comments", "pitkä")
    let one = try place.shell("taskset -c $(taskset -cp $$ | sed 's/.*: //; s/[,-].*//') lukija comments pitkä")
    #expect(one.status == 0 && one.output == two.output)
    #expect(one.output.contains("Number 2000 of"))
  }
}
