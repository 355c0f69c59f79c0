import Foundation

/// Certificates made by `openssl`, and its server with one of them.
public final class TLSServer {
  /// What is wrong with its certificate, or nothing.
  public enum Certificate: String, CaseIterable, Sendable { case valid, expired, notYetValid, wrongName }

  /// The program; nil where it is not installed.
  public static let openssl: String? = ["/usr/bin/openssl", "/usr/local/bin/openssl"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What the system chose.
  public let port: Int
  private let folder: URL
  private let process = Process()
  private let output = Pipe()

  /// Gives whole answers, heads and all, by their paths without the slash they begin with.
  public convenience init(_ certificate: Certificate = .valid, answers: [String: String]) throws {
    try self.init(certificate, ["-HTTP"], answers)
  }

  /// Each connection gets a page of openssl's own.
  public convenience init(_ certificate: Certificate, _ options: [String] = []) throws {
    try self.init(certificate, ["-www"] + options, [:])
  }

  private init(_ certificate: Certificate, _ options: [String], _ answers: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lukija-tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.make(certificate, in: folder)
    for (name, answer) in answers { try Data(answer.utf8).write(to: folder.appending(path: name)) }
    process.executableURL = URL(filePath: try Self.program())
    process.arguments = ["s_server", "-accept", "127.0.0.1:0", "-cert", "c.pem", "-key", "k.pem"] + options
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var said = ""
    var port: Int?
    while port == nil {
      let part = output.fileHandleForReading.availableData
      if part.isEmpty { throw Failure(said: said) }
      said += String(decoding: part, as: UTF8.self)
      guard
        let line = said.split(separator: "\n", omittingEmptySubsequences: false).dropLast().first(where: {
          $0.hasPrefix("ACCEPT")
        })
      else { continue }
      port = line.split(separator: ":").last.flatMap { Int($0) }
    }
    self.port = port ?? 0
  }

  /// Its front page.
  public var url: String { "https://127.0.0.1:\(port)/" }
  /// The certificate, which trusts itself.
  public var caFile: String { folder.appending(path: "c.pem").path }

  /// Ends the server and waits for its end.
  public func stop() {
    // A child of a thread of Swift's inherits its blocked signals: this one is never blocked.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  struct Failure: Error { var said: String }

  private static func program() throws -> String {
    guard let openssl else { throw Failure(said: "openssl is not installed") }
    return openssl
  }

  private static func make(_ certificate: Certificate, in folder: URL) throws {
    let names = certificate == .wrongName ? "DNS:other.example" : "IP:127.0.0.1,DNS:localhost"
    let settings = """
      [ca]
      default_ca = here
      [here]
      new_certs_dir = .
      database = index
      serial = serial
      default_md = sha256
      policy = any
      x509_extensions = extensions
      [any]
      commonName = supplied
      [req]
      distinguished_name = name
      [name]
      [extensions]
      subjectAltName = \(names)
      basicConstraints = critical,CA:TRUE
      """
    try Data(settings.utf8).write(to: folder.appending(path: "settings"))
    try Data().write(to: folder.appending(path: "index"))
    try Data("01\n".utf8).write(to: folder.appending(path: "serial"))
    try run(
      ["req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "k.pem"]
        + ["-out", "r.pem", "-subj", "/CN=a blog of the tests", "-config", "settings"], in: folder)
    let times =
      switch certificate {
      case .valid, .wrongName: ["20200101000000Z", "20890101000000Z"]
      case .expired: ["20200101000000Z", "20200102000000Z"]
      case .notYetValid: ["20880101000000Z", "20890101000000Z"]
      }
    try run(
      ["ca", "-batch", "-selfsign", "-notext", "-config", "settings", "-keyfile", "k.pem", "-in", "r.pem"]
        + ["-out", "c.pem", "-startdate", times[0], "-enddate", times[1]], in: folder)
  }

  private static func run(_ arguments: [String], in folder: URL) throws {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: try program())
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Failure(said: String(decoding: said, as: UTF8.self)) }
  }
}
