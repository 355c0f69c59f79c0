import Foundation
import Glibc
import PtyTestSupport

/// Words are typed, something goes wrong, the program ends, and is started again.
final class Trial {
  private let plan: TrialPlan
  private let place: Workplace
  private let disk: FaultyDisk
  private var windows: [TrialWindow] = []
  private var others: [PtySession] = []
  private let mount: FullDisk?
  private var movedTo: String { place.path + "/blog-elsewhere" }

  init(_ plan: TrialPlan) throws {
    self.plan = plan
    place = try ReaderSession.sampleBlog()
    place.write(
      "home/state/lukija/elsewhere.jsonl",
      #"{"at":"2024-01-01T00:00:00.000000Z","kind":"identity","name":"Aino"}"# + "\n")
    place.writeProgram("home/editor", "exec sleep 600\n")
    mkdir(place.home + "/tmp", 0o700)
    disk = FaultyDisk(place: place)
    if case .fullDisk(let kilobytes) = plan.fault {
      mount = FullDisk(place.blog, kilobytes: kilobytes)
    } else {
      mount = nil
    }
    if !plan.isCold { _ = try place.lukija("list", "--repository", place.blog) }
  }

  /// What a plan came to.
  static func run(_ plan: TrialPlan) -> TrialVerdict {
    do {
      let trial = try Trial(plan)
      defer { trial.cleanUp() }
      return try trial.run()
    } catch {
      var verdict = TrialVerdict()
      verdict.faults.append("\(error)")
      return verdict
    }
  }

  private func run() throws -> TrialVerdict {
    try start()
    for _ in 0..<plan.before { goOn() }
    beginFault()
    for number in 0..<plan.after {
      goOn()
      keepFaultUp(number)
    }
    if plan.heals { endFault() }
    for window in windows { window.prepareEnd(plan.last) }
    for window in windows { window.beginEnd() }
    for window in windows { window.leave(plan.end) }
    try waitForEnds()
    var verdict = TrialVerdict()
    let files = filesOnDisk
    for window in windows {
      verdict.judge(window, disk: files)
      if let fault = window.wrongStatus(plan.end) { verdict.faults.append(fault) }
    }
    endFault()
    try startAgain(files, &verdict)
    return verdict
  }

  private var environment: [String: String?] {
    [
      "HOME": place.home, "XDG_STATE_HOME": place.home + "/state", "TMPDIR": place.home + "/tmp",
      "VISUAL": place.home + "/editor", "EDITOR": nil, "DISPLAY": nil, "WAYLAND_DISPLAY": nil,
    ]
  }

  private func open() throws -> PtySession {
    let program = [PtySession.product("lukija"), place.blog]
    let command = (mount?.command ?? []) + program
    return try PtySession(
      command[0], Array(command.dropFirst()), environment: environment.merging(disk.environment) { $1 },
      columns: 100, rows: 30)
  }

  private func start() throws {
    let sessions = try (0..<plan.windows).map { _ in try open() }
    for (number, session) in sessions.enumerated() {
      if number < plan.writers {
        windows.append(TrialWindow(session, number: number, seed: plan.seed))
      } else {
        session.send("jjk")
        others.append(session)
      }
    }
    for window in windows { try window.begin(plan.start) }
  }

  private func goOn() {
    for window in windows { window.goOn() }
    for other in others { _ = other.screen }
  }

  // MARK: The fault

  private func beginFault() {
    begin(plan.second)
    begin(plan.fault)
  }

  private func begin(_ fault: TrialPlan.Fault) {
    switch fault {
    case .none, .resizes, .harmlessSignals: break
    case .disk(let rules): disk.begin(rules)
    case .fullDisk:
      // Where nothing may be mounted, the disk says that it is full.
      if let mount { mount.fill() } else { disk.begin([.full]) }
    case .fileLimit(let bytes): for window in windows { window.pty.limitFileSize(UInt(bytes)) }
    case .stalledTerminal(let byFlowControl):
      for window in windows { window.stall(byFlowControl: byFlowControl) }
    case .suspended: for window in windows { window.suspend() }
    case .othersKilled: for other in others { other.kill9() }
    case .folderGone: rename(place.blog, movedTo)
    case .editor: for window in windows { window.openEditor() }
    }
  }

  private func keepFaultUp(_ number: Int) {
    switch plan.fault {
    case .resizes: for _ in 0..<5 { for window in windows { window.resize() } }
    case .harmlessSignals: for window in windows { window.signal() }
    case .suspended where number == 3: for window in windows { window.suspend() }
    default: break
    }
  }

  private func endFault() {
    disk.end()
    mount?.makeRoom()
    if access(movedTo, F_OK) == 0 { rename(movedTo, place.blog) }
    if case .fileLimit = plan.fault {
      for window in windows where window.pty.status == nil { window.pty.limitFileSize(.max) }
    }
  }

  // MARK: Afterwards

  private func waitForEnds() throws {
    let limit = ContinuousClock.now + .seconds(60)
    var rest = windows[...]
    while !rest.isEmpty {
      rest = try rest.filter { try !$0.hasEnded() }[...]
      guard ContinuousClock.now > limit, let window = rest.first else { continue }
      throw TrialFault(description: "it did not end: \(window.pty.screen)")
    }
  }

  private var blog: String { mount?.blog ?? (access(place.blog, F_OK) == 0 ? place.blog : movedTo) }

  /// All files that may have words, in the blog or as a copy.
  private var filesOnDisk: [TrialFile] {
    let refused = [place.home, "/tmp"].flatMap { folder in
      Workplace.names(folder).filter { $0.hasPrefix("lukija-draft-") }.map { "\(folder)/\($0)" }
    }
    return Workplace.files(blog + "/replies") + Workplace.files(place.home + "/state") { !$0.hasSuffix(".jsonl") }
      + Workplace.files(place.home + "/tmp") + elsewhere.flatMap { Workplace.files($0) }
      + refused.map { TrialFile(path: $0, text: Workplace.read($0) ?? "") }
  }

  /// Where a copy goes when the fault reaches the state folder and the folder of temporary files as well.
  private var elsewhere: [String] {
    ["\(place.home)/.lukija-rescued-\(getuid())", "\(P_tmpdir)/lukija-rescued-\(getuid())"].flatMap { folder in
      Workplace.names(folder).filter { $0.contains(place.blogKeyBeginning) }.map { "\(folder)/\($0)" }
    }
  }

  /// Nothing that was on disk goes at the next start, and what was put aside comes back.
  private func startAgain(_ before: [TrialFile], _ verdict: inout TrialVerdict) throws {
    let aside =
      Workplace.files(place.home + "/state") { $0.contains("/rescued/") }
      + Workplace.files(place.home + "/tmp") { $0.contains("/lukija-rescued-") }
      + elsewhere.flatMap { Workplace.files($0) }
    let all = windows.flatMap(\.words).map(\.text)
    let again = try open()
    let missing: () -> [String] = {
      let now = Workplace.files(self.blog + "/replies")
      return all.filter { aside.contains($0) && !now.contains($0) }
    }
    let end = ContinuousClock.now + .seconds(30)
    _ = try again.waitUntil("the list", timeout: .seconds(60)) {
      $0.contains("Pitkospuut") && !$0.contains("Reading …")
    }
    while !missing().isEmpty, ContinuousClock.now < end {
      _ = try? again.waitUntil(timeout: .milliseconds(50)) { _ in false }
    }
    if !missing().isEmpty { verdict.faults.append("a rescue copy did not come back: \(missing())") }
    again.signal(SIGTERM)
    if try again.waitForExit(timeout: .seconds(60)) != .exited(143) {
      verdict.faults.append("the second start did not end well: \(again.screen)")
    }
    let after = filesOnDisk
    for word in all where before.contains(word) && !after.contains(word) {
      let old = before.filter { $0.text.contains(word) }
      let new = after.filter { file in old.contains { $0.path.hasSuffix(file.path.split(separator: "/").last ?? "") } }
      verdict.faults.append("\(word) was on disk and went at the next start: \(old), now \(new)")
    }
  }

  private func cleanUp() {
    for name in Workplace.names("/tmp") where name.hasPrefix("lukija-draft-") {
      let text = Workplace.read("/tmp/\(name)") ?? ""
      if windows.contains(where: { $0.words.contains { text.contains($0.text) } }) { unlink("/tmp/\(name)") }
    }
    for folder in elsewhere { Workplace.remove(folder) }
    mount?.end()
  }
}

extension Workplace {
  /// What the name of everything begins with that is kept of this blog outside its folder.
  fileprivate var blogKeyBeginning: String { blog.dropFirst().replacing("/", with: "-") + "-" }
}

/// What went wrong beside the words.
struct TrialFault: Error, CustomStringConvertible {
  var description: String
}
