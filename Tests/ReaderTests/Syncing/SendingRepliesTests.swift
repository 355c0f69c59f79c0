import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// A reply's way to the blog's server, as the reader shows it and lets the person have a say in it.
struct SendingRepliesTests {
  private let server = PilotSyncing(lookedAt: 7300)
  private let blog = MemoryRepository()

  init() { blog.hasServer = true }

  private func pilot(columns: Int = 80, rows: Int = 24) -> Pilot {
    var state = ReadingState()
    state.identity = Identity(name: "Minä")
    return Pilot(
      columns: columns, rows: rows, repository: blog, store: MemoryStateStore(state), syncing: server, isFetched: true)
  }

  private static let plan = DeliveryPlan(via: .form, to: "https://saunapolku.example/", body: "Hear, hear")
  private static let begin = DeliveryEvent.begin(plan)
  private static let accepted = DeliveryEvent.accepted(RemoteReply(id: "77", status: .approved), http: 201)
  private static let held = DeliveryEvent.accepted(RemoteReply(id: "77", status: .hold), http: 201)

  private var mine: Reply? { blog.storedReplies.last { $0.status != .draft } }

  /// What the server does with what waits for it.
  private func answer(_ events: DeliveryEvent...) {
    server.answerSending { [blog] in
      blog.storedReplies.compactMap { reply in
        guard reply.delivery?.state == .queued else { return nil }
        var last: Reply?
        for event in events { last = blog.deliver(reply.id, event) }
        return last
      }
    }
  }

  private func published(columns: Int = 80, _ events: DeliveryEvent...) -> Pilot {
    server.answerSending { [blog] in
      blog.storedReplies.compactMap { reply in
        guard reply.delivery?.state == .queued else { return nil }
        var last: Reply?
        for event in events { last = blog.deliver(reply.id, event) }
        return last
      }
    }
    var pilot = pilot(columns: columns)
    pilot.press("Enter", "Tab", "3", "r")
    pilot.type("Hear, hear")
    pilot.press("C-x")
    return pilot
  }

  // MARK: Publishing

  @Test func whatIsPublishedIsQueuedAndSentAtOnce() {
    var pilot = pilot()
    pilot.isServerHeld = true
    pilot.press("Enter", "Tab", "3", "r")
    pilot.type("Hear, hear")
    pilot.press("C-x")
    #expect(pilot.said == "Queued as 6; it is sent now. U takes it back while it waits.")
    #expect(mine?.status == .queued && mine?.delivery?.state == .queued)
    #expect(pilot.selectedCommentRows.joined().contains("⋯ queued"), "\(pilot.text)")
    pilot.press("k", "j")
    #expect(pilot.lines.last?.contains("Sending your reply …") == true, "\(pilot.text)")
    answer(Self.begin, Self.accepted)
    pilot.answer()
    #expect(pilot.said == "✓ Your reply stands on the blog." && !pilot.saysError)
    #expect(pilot.selectedCommentRows.joined().contains("✓ sent") && server.sends == 1)
  }

  @Test(arguments: [40, 80, 120], Language.allCases)
  func everyStateIsToldBesideTheReplyAndInTheList(_ columns: Int, _ language: Language) {
    let ends: [([DeliveryEvent], String, String)] = [
      ([Self.begin, Self.accepted], "✓ sent", "✓ lähetetty"),
      ([Self.begin, Self.held], "⧖ held", "⧖ hyväksyttävänä"),
      ([Self.begin, .refused(.closed, http: 403)], "✗ rejected", "✗ hylätty"),
      ([.postpone(.server(.offline), until: nil, http: nil)], "⋯ waiting", "⋯ odottaa"),
      ([.postpone(.loginNeeded, until: nil, http: nil)], "⋯ waiting", "⋯ odottaa"),
      ([Self.begin, .lost(.noAnswer(.timedOut), http: nil)], "? not known", "? ei tiedetä"),
      ([Self.begin, .accepted(RemoteReply(id: "77", status: .spam), http: 201)], "✗ taken", "✗ poistettu"),
      ([Self.begin, .handed], "→ handed", "→ luovutettu"),
      ([Self.begin], "→ sending", "→ lähdössä"),
    ]
    Language.$ofTask.withValue(language) {
      for (events, english, finnish) in ends {
        let test = SendingRepliesTests()
        test.server.answerSending { [blog = test.blog] in
          blog.storedReplies.compactMap { reply in
            guard reply.delivery?.state == .queued else { return nil }
            var last: Reply?
            for event in events { last = blog.deliver(reply.id, event) }
            return last
          }
        }
        var pilot = test.pilot(columns: columns)
        pilot.press("Enter", "Tab", "3", "r")
        pilot.type("Hear, hear")
        pilot.press("C-x", "k", "j")
        let mark = language == .finnish ? finnish : english
        #expect(pilot.text.contains(mark), "\(columns) columns\n\(pilot.text)")
        pilot.press("V")
        #expect(pilot.text.contains(String(mark.prefix(1))) && pilot.text.contains("Hear"), "\(pilot.text)")
        pilot.press("Esc")
        pilot.isLinear = true
        #expect(pilot.text.contains(String(mark.dropFirst(2))), "linear, \(columns) columns\n\(pilot.text)")
        pilot.isLinear = false
        pilot.press("V")
        if columns >= 80 {
          let word = mark.hasPrefix("?") ? (language == .finnish ? "? epävarma" : "? unsure") : mark
          #expect(pilot.text.contains(word), "\(pilot.text)")
        }
      }
    }
  }

  @Test func theRightThingIsSaidOfEachEnd() {
    #expect(
      published(Self.begin, Self.held).said
        == "⧖ The blog has your reply; its owner has to approve it. Each sync looks whether it was approved.")
    let rejected = SendingRepliesTests().published(Self.begin, .refused(.closed, http: 403))
    #expect(
      rejected.said
        == "✗ The blog does not take your reply: comments are closed on this post. Your words stay here, and can be copied. e edits it, W sends it again."
    )
    #expect(rejected.saysError)
    let words = String(repeating: "a", count: 90)
    let said = SendingRepliesTests().published(Self.begin, .refused(.said("\u{1B}[31m" + words), http: 400)).said ?? ""
    #expect(said.contains("…”") && !said.contains("\u{1B}"), "untrusted, and bounded: \(said)")
    let offline = SendingRepliesTests().published(
      .postpone(.server(.offline), until: Timestamp(seconds: 1_767_229_200), http: nil))
    #expect(offline.said?.contains("there is no network. It is sent again by itself at ") == true && !offline.saysError)
  }

  @Test func anApprovalIsNews() {
    var pilot = published(Self.begin, Self.held)
    pilot.command("send")
    #expect(pilot.said?.hasPrefix("⧖ The blog has your reply") == true, "it is selected")
    server.answerSending { [blog, mine] in [blog.deliver(mine!.id, .became(.approved))].compactMap(\.self) }
    pilot.press("C-r")
    #expect(pilot.said == "✓ Your reply to “On steam” was approved." && server.sends == 1, "\(pilot.text)")
    #expect(pilot.selectedCommentRows.joined().contains("✓ sent"))
    server.answerSending { [] }
    pilot.press("q", "q")
    pilot.command("send")
    #expect(pilot.said == "No reply of yours waits to be sent." && server.sends == 1)
  }

  @Test func aBlogThatIsLeftWhileItSendsTellsItWhenItIsReadAgain() {
    var state = ReadingState()
    state.identity = Identity(name: "Minä")
    var entry = PilotShelf.Entry("aino", blog, syncing: server)
    (entry.store, entry.isFetched) = (MemoryStateStore(state), true)
    var pilot = Pilot(
      shelf: PilotShelf([entry, PilotShelf.Entry("eero")], own: MemoryStateStore(state)))
    pilot.press("g", "Enter")
    pilot.isServerHeld = true
    pilot.press("Enter", "Tab", "3", "r")
    pilot.type("Hear, hear")
    pilot.press("C-x", "B")
    answer(Self.begin, Self.accepted)
    pilot.answer()
    #expect(pilot.session.isOnShelf && !pilot.text.contains("Your reply"), "\(pilot.text)")
    pilot.isServerHeld = false
    pilot.press("g", "Enter", "V")
    #expect(pilot.text.contains("sent") || pilot.text.contains("queued"), "\(pilot.text)")
  }

  // MARK: Editing and taking back

  @Test func whatWasRejectedIsWrittenAnewWithTheReasonAboveIt() {
    var pilot = published(Self.begin, .refused(.tooLong, http: 400))
    pilot.press("e")
    #expect(pilot.said?.contains("the text is longer than the blog takes") == true, "\(pilot.text)")
    #expect(pilot.text.contains("✗ rejected: too long"), "\(pilot.text)")
    answer(Self.begin, Self.accepted)
    pilot.type(" indeed")
    pilot.press("C-x")
    #expect(mine?.markdown == "Hear, hear indeed" && mine?.delivery?.state == .sent)
    #expect(pilot.said == "✓ Your reply stands on the blog.")
    pilot.press("e")
    #expect(pilot.said == "Not edited here: the blog has your reply; what it lets you change is changed there.")
    pilot.press("U")
    #expect(pilot.said == "Not taken back: the blog has your reply; what it lets you change is changed there.")
    #expect(mine?.delivery?.state == .sent)
  }

  @Test func whatWaitsIsTakenBack() {
    var pilot = published(.postpone(.server(.offline), until: nil, http: nil))
    pilot.press("U")
    #expect(pilot.said == "A draft again: V shows it.")
    #expect(blog.storedReplies.map(\.status) == [.draft] && blog.storedReplies[0].delivery == nil)
  }

  @Test func whatWentOutMeanwhileIsNotTakenBack() {
    var pilot = published()
    let id = mine!.id
    // Another program sends it, and nobody has said so here.
    blog.deliver(id, Self.begin)
    blog.deliver(id, Self.accepted)
    pilot.press("U")
    #expect(pilot.said?.hasPrefix("Not undone: ") == true && mine?.delivery?.state == .sent, "\(pilot.text)")
    pilot.press("e")
    #expect(pilot.said?.hasPrefix("Not edited here: ") == true, "it is known by then")
  }

  @Test func whatWentOutWhileItWasWrittenAnewKeepsTheNewWordsAsADraft() {
    var pilot = published()
    let id = mine!.id
    pilot.press("e")
    pilot.type(" indeed")
    blog.deliver(id, Self.begin)
    blog.deliver(id, Self.accepted)
    pilot.press("C-x")
    #expect(pilot.said?.contains("the reply was sent meanwhile") == true, "\(pilot.text)")
    #expect(pilot.composerText == "Hear, hear indeed" && mine?.markdown == "Hear, hear")
    pilot.letAutosaveRunOut()
    #expect(blog.storedReplies.contains { $0.status == .draft && $0.markdown == "Hear, hear indeed" })
  }

  @Test func aReportThatComesWhileOneWritesSaysSoAndKeepsTheWords() {
    var pilot = pilot()
    pilot.isServerHeld = true
    pilot.press("Enter", "Tab", "3", "r")
    pilot.type("Hear, hear")
    pilot.press("C-x", "k", "r")
    pilot.type("Another")
    answer(Self.begin, Self.accepted)
    pilot.answer()
    #expect(pilot.said == "✓ Your reply stands on the blog." && pilot.composerText == "Another", "\(pilot.text)")
  }

  @Test func deletingAsksForWhatItIs() {
    var pilot = published(.postpone(.server(.offline), until: nil, http: nil))
    pilot.press("D")
    #expect(pilot.asked == "Delete your reply? It is not sent then. y deletes, n keeps")
    pilot.press("n")
    answer(Self.begin, Self.accepted)
    pilot.press("W")
    #expect(mine?.delivery?.state == .sent)
    pilot.press("D")
    #expect(pilot.asked == "Delete the copy here? The blog keeps what it has. y deletes, n keeps")
    pilot.press("y")
    #expect(pilot.said == "The copy here is deleted; the blog has it still. U puts it back.")
    pilot.press("U")
    #expect(mine?.delivery?.state == .sent && server.sends == 2, "what the blog has is not sent again")
  }

  // MARK: Having a say

  @Test func whatNobodyKnowsIsAsked() {
    var pilot = published(Self.begin, .lost(.noAnswer(.tooBig), http: nil))
    pilot.press("W")
    #expect(pilot.asked?.contains("Does it stand on the post's page? y it does, n send it again, Esc later") == true)
    pilot.press("Esc")
    #expect(mine?.delivery?.state == .unsure)
    answer(Self.begin, Self.accepted)
    pilot.press("W", "n")
    #expect(mine?.delivery?.state == .sent && server.sends == 2)
    let other = SendingRepliesTests()
    var second = other.published(Self.begin, .lost(.noAnswer(.tooBig), http: nil))
    second.press("W", "y")
    #expect(second.said == "Noted: it is not sent again." && other.mine?.delivery?.state == .handed)
    #expect(other.server.sends == 1)
  }

  @Test func whatWasNeverSentIsAskedFor() {
    blog.hasServer = false
    var pilot = published()
    #expect(pilot.said?.hasPrefix("Kept here as 6, not sent.") == true && server.sends == 0)
    answer(Self.begin, Self.accepted)
    pilot.press("V", "W")
    #expect(pilot.asked == "It was never sent. Send it to the blog? y sends, n leaves it")
    pilot.press("n")
    #expect(mine?.delivery == nil && server.sends == 0)
    pilot.press("W", "y")
    #expect(mine?.delivery?.state == .sent && server.sends == 1)
  }

  @Test func whatWaitedFromBeforeGoesOutAtTheStartAndWhenItsTimeHasCome() {
    _ = published()
    #expect(server.sends == 1)
    let pause = Timestamp(seconds: pilot().host.now().seconds + 120)
    answer(.postpone(.flood, until: pause, http: 429))
    var pilot = pilot()
    #expect(server.sends >= 2 && mine?.delivery?.state == .waiting)
    let before = server.sends
    server.answerSending { [blog, mine] in
      blog.deliver(mine!.id, Self.begin)
      return [blog.deliver(mine!.id, Self.accepted)].compactMap(\.self)
    }
    pilot.pass(.seconds(600))
    #expect(server.sends == before + 1 && mine?.delivery?.state == .sent)
  }

  @Test func problemsAndTheStatusLineTellWhatNeedsThePerson() {
    var pilot = published(columns: 120, .postpone(.loginNeeded, until: nil, http: nil))
    pilot.press("k", "j")
    #expect(pilot.lines.last?.contains("wants a log-in") == true, "\(pilot.text)")
    pilot.command("problems")
    #expect(pilot.text.contains("“On steam”: Your reply is not sent yet: the blog wants a log-in"), "\(pilot.text)")
  }

  @Test func whatNeedsThePersonStandsFirstInTheList() {
    func reply(_ id: String, _ events: DeliveryEvent..., status: ReplyStatus = .published) -> Reply {
      var reply = Reply(
        id: ReplyID(id), post: PostID("steam"), author: Identity(name: "Minä"), markdown: "Reply \(id)", status: status,
        created: Timestamp(seconds: 1_700_000_000))
      if !events.isEmpty { reply.queue() }
      for event in events { _ = reply.apply(event, at: reply.created) }
      return reply
    }
    let blog = MemoryRepository(replies: [
      reply("a"), reply("b", status: .draft), reply("c", Self.begin, Self.held),
      reply("d", Self.begin, .lost(.noAnswer(.timedOut), http: nil)),
      reply("e", Self.begin, .refused(.empty, http: nil)),
      reply("f", Self.begin, Self.accepted),
    ])
    var pilot = Pilot(repository: blog, syncing: server, isFetched: true)
    pilot.press("V")
    let rows = pilot.lines.compactMap { line in
      line.firstRange(of: "Reply ").map { line[$0.upperBound...].prefix(1) }
    }
    #expect(rows == ["e", "d", "c", "b", "f", "a"], "\(pilot.text)")
  }

  @Test func theComposerSaysWhereItGoesAndThePreviewWhatTheBlogKeeps() {
    var pilot = pilot(columns: 120)
    pilot.press("Enter", "Tab", "3", "r")
    pilot.type("# Head\n\n- one\n")
    #expect(pilot.text.contains("to be sent to saunapolku.example as Minä"), "\(pilot.text)")
    pilot.press("Tab")
    #expect(pilot.session.mode == .preview && pilot.text.contains("one"))
  }

  @Test func aSecondOneGoesOutAfterTheFirst() {
    var pilot = pilot()
    pilot.isServerHeld = true
    pilot.press("Enter", "Tab", "3", "r")
    pilot.type("Hear, hear")
    pilot.press("C-x", "k", "r")
    pilot.type("Another")
    pilot.press("C-x")
    #expect(pilot.said == "Queued as 7; it is sent after this sync. U takes it back while it waits.", "\(pilot.text)")
    answer(Self.begin, Self.accepted)
    pilot.answer()
    #expect(pilot.said == "Replies: 2 on the blog. V lists them." && server.sends == 2, "\(pilot.text)")
  }
}

extension Pilot {
  fileprivate mutating func command(_ name: String) {
    press(":")
    type(name)
    press("Enter")
  }

  fileprivate var composerText: String? { session.blog.composer?.text.text }
}
