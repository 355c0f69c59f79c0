import Foundation
import Testing

struct CheckTests {
  @Test func aSoundRepositoryIsSilent() throws {
    let place = Workplace.sample()
    unlink(place.blog + "/posts/rikki.json")
    let run = try place.lukija("check")
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
    #expect(try place.lukija("check", "--json").output == "[]\n")
  }

  @Test func everyProblemIsALine() throws {
    let place = Workplace.sample()
    place.write("blog/posts/outo.json", "{\"id\": \"1\", \"title\": \"Outo\",\n \"content_text\": \"\", \"tags\": 7}")
    let run = try place.lukija("check")
    #expect(run.status == 1 && run.errors.isEmpty)
    let lines = run.lines.filter { !$0.isEmpty }
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("posts/outo.json:2:"))
    #expect(lines[1].hasPrefix("posts/rikki.json:1:11: the file ends inside a string."))
    let json = try place.lukija("check", "--json")
    #expect(json.status == 1)
    let problems = try JSONSerialization.objects(json.output)
    #expect(problems.map { $0["severity"] as? String } == ["warning", "error"])
    #expect(problems.map { $0["line"] as? Int } == [2, 1])
    #expect(problems.allSatisfy { Set($0.keys).isSuperset(of: ["severity", "file", "message", "advice"]) })
  }

  @Test func noFolderIsAProblem() throws {
    let place = Workplace.sample()
    let run = try place.lukija("check", "-r", place.path + "/nowhere")
    #expect(run.status == 1 && (run.output + run.errors).contains("there is no such folder"))
  }
}
