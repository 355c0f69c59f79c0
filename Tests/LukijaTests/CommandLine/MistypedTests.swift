import Testing

/// Words in the wrong place are told from folders and topics.
struct MistypedTests {
  let place = Workplace.sample()

  @Test func aCommandThatIsNoneIsNamed() throws {
    let run = try place.lukija("serach", "laituri")
    #expect(run.status == 64)
    #expect(run.errors.contains("There is no command “serach” (did you mean “search”?)."))
    #expect(try place.lukija("zzzzzz", "laituri").errors.contains("There is no command “zzzzzz”. "))
  }

  @Test func aTopicThatIsNoneIsNamed() throws {
    let run = try place.lukija("help", "bogus")
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.contains("There is no command and no topic “bogus”"))
    for known in ["list", "keys", "topics"] { #expect(try place.lukija("help", known).status == 0) }
  }

  @Test(arguments: ["is:foo", "since:xx", "since:2014-02-31"]) func aWrongFilterShowsTheUsageOfList(query: String)
    throws
  {
    let run = try place.lukija("list", query)
    #expect(run.status == 64)
    #expect(run.errors.contains(query))
    #expect(run.errors.contains("Usage: lukija list"))
  }
}
