import CCurl
import Glibc

/// A request on its way through its redirects. It belongs to the engine's thread.
final class Transfer {
  enum Outcome {
    case response(HTTPResponse)
    case fault(FetchFault)
    /// It has another address now.
    case goOn
  }

  let number: Int
  let request: HTTPRequest
  let answer: @Sendable (Result<HTTPResponse, FetchError>) -> Void
  let library: CurlLibrary
  unowned let engine: CurlEngine

  /// Nil where the request's own address is none.
  private var place: WebAddress?
  var address: WebAddress { place! }
  var optionalHost: String? { place?.host }
  /// The host it counts for in the queue, while it runs.
  var runningHost: String?
  private var redirects: [HTTPResponse.Redirect] = []
  private(set) var mayHaveArrived = false
  /// When everything has to be over; nil before the first connection.
  private var end: Int?

  // Of one connection: from `begin` to `release`.
  private(set) var handle: CurlLibrary.Pointer?
  private var began = 0
  private var headerList: CurlLibrary.Pointer?
  private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: 256)
  /// What came.
  var reception: Reception
  /// Only public machines may answer.
  private(set) var mustBePublic: Bool
  private var proxy = ""
  /// Whether this host gets the credentials.
  private var sendsCredentials = false
  /// Why an address that it could have connected to may not be.
  private var refusal: FetchFault?

  init(_ job: CurlEngine.Job, _ engine: CurlEngine, _ library: CurlLibrary) {
    (number, request, answer) = (job.number, job.request, job.answer)
    (self.engine, self.library) = (engine, library)
    reception = Reception(job.request.limits)
    mustBePublic = job.request.reach == .publicOnly
  }

  deinit { errorText.deallocate() }

  /// Reads the address; says why it cannot be asked.
  func prepare() throws(FetchFault) {
    guard let address = try? WebAddress(request.url, library) else { throw .badRequest(.address) }
    if let mistake = request.mistake(to: address) { throw .badRequest(mistake) }
    place = address
    if isPrivateByName { throw privateFault }
  }

  // MARK: One connection

  /// False where the library has no handle left.
  func begin(now: Int) -> Bool {
    let end = self.end ?? now + request.limits.whole
    self.end = end
    began = now
    reception = Reception(request.limits)
    refusal = nil
    errorText.pointee = 0
    guard let handle = library.newEasy() else { return false }
    self.handle = handle
    sendsCredentials =
      request.credentials != nil && address.origin == (try? WebAddress(request.url, library))?.origin
    // A password goes over http to this machine only, so no proxy may see it.
    proxy = sendsCredentials && address.scheme == "http" ? "" : engine.proxies.proxy(for: address.scheme)
    library.setRules(handle)
    library.set(handle, CURL_URL, address.text)
    library.set(handle, CURL_USERAGENT, engine.userAgent)
    library.set(handle, CURL_ERRORBUFFER, UnsafeRawPointer(errorText))
    library.set(handle, CURL_PROXY, proxy)
    // With a proxy it is the proxy that connects: what must be public always goes there, never past it.
    library.set(handle, CURL_NOPROXY, mustBePublic ? "" : engine.proxies.exceptions)
    setTimes(handle, remaining: max(1, end - now))
    setMethod(handle)
    if let file = request.caFile {
      library.set(handle, CURL_CAINFO, file)
      // The system's may also stand in a folder.
      library.set(handle, CURL_CAPATH, nil as String?)
    }
    if sendsCredentials, let credentials = request.credentials {
      library.set(handle, CURL_HTTPAUTH, 1)
      library.set(handle, CURL_USERNAME, credentials.name)
      library.set(handle, CURL_PASSWORD, credentials.password)
    }
    for line in request.lines { headerList = library.append(headerList, line) ?? headerList }
    library.set(handle, CURL_HTTPHEADER, UnsafeRawPointer(headerList))
    setCalls(handle)
    return true
  }

  private func setTimes(_ handle: CurlLibrary.Pointer, remaining: Int) {
    let limits = request.limits
    library.set(handle, CURL_CONNECTTIMEOUT_MS, min(limits.connect, remaining))
    library.set(handle, CURL_TIMEOUT_MS, remaining)
    library.set(handle, CURL_LOW_SPEED_LIMIT, 1)
    library.set(handle, CURL_LOW_SPEED_TIME, max(limits.silence, limits.firstByte) / 1000 + 1)
  }

  private func setMethod(_ handle: CurlLibrary.Pointer) {
    switch request.method {
    case .get: library.set(handle, CURL_HTTPGET, 1)
    case .head: library.set(handle, CURL_NOBODY, 1)
    case .post:
      library.set(handle, CURL_POST, 1)
      library.setBody(handle, request.body)
    }
    // Over a kept connection that the server closes meanwhile libcurl sends a request once more: a POST could be
    // carried out twice. And one that must be public trusts no kept connection to a name that was ever private.
    let isKnownPrivate = mustBePublic && engine.privateMachines.contains(address.machine)
    // Nor does a password in clear, whose machine is seen when it connects.
    let isInClear = sendsCredentials && address.scheme == "http"
    library.set(handle, CURL_FRESH_CONNECT, request.method == .post || isKnownPrivate || isInClear ? 1 : 0)
  }

  func noteWhetherSent() {
    if let handle, library.number(handle, CURL_INFO_REQUEST_SIZE) > 0 { mayHaveArrived = true }
  }

  func release() {
    guard let handle else { return }
    library.endEasy(handle)
    library.freeList(headerList)
    (self.handle, headerList) = (nil, nil)
  }

  /// What takes too long, and when; nil while it waits for its first turn.
  var deadline: (time: Int, wait: FetchFault.Wait)? {
    guard let end else { return nil }
    guard handle != nil else { return (end, .whole) }
    let next: (Int, FetchFault.Wait) =
      if let last = reception.lastByte { (last + request.limits.silence, .silence) } else {
        (began + request.limits.firstByte, .firstByte)
      }
    return next.0 < end ? next : (end, .whole)
  }

  // MARK: What became of it

  func outcome(_ code: Int32, now: Int) -> Outcome {
    guard let handle else { return .fault(.other(Int(code))) }
    noteWhetherSent()
    if let refusal, reception.isEmpty { return .fault(refusal) }
    if let fault = reception.fault { return .fault(fault) }
    if code != 0 { return .fault(fault(code, handle, now: now)) }
    let peer = self.peer(handle)
    if mustBePublic, peer != .public { return .fault(privateFault) }
    if !reception.isHeadWhole || !reception.isUnpacked { return .fault(.truncated) }
    let status = library.number(handle, CURL_INFO_RESPONSE_CODE)
    if reception.exceedsLength, request.method != .head, status != 304 { return .fault(.longerThanSaid) }
    if [301, 302, 303, 307, 308].contains(status), let target = reception.headers["location"] {
      return redirect(status, to: target, peer)
    }
    return .response(response(status, peer))
  }

  private func response(_ status: Int, _ peer: AddressKind, pointsTo: String? = nil) -> HTTPResponse {
    HTTPResponse(
      status: status, headers: reception.headers, body: reception.body, url: address.text, redirects: redirects,
      pointsTo: pointsTo, date: reception.headers["date"].flatMap { HTTPDate.seconds($0, now: Int64(time(nil))) },
      peer: peer)
  }

  private func redirect(_ status: Int, to target: String, _ peer: AddressKind) -> Outcome {
    let next: WebAddress
    do throws(WebAddress.Refusal) { next = try WebAddress(target, from: address, library) } catch {
      // What is not followed in any case is the caller's to judge.
      if request.method == .post { return .response(response(status, peer)) }
      return .fault(.redirectRefused(to: target, why: error == .scheme ? .scheme : .address))
    }
    if request.method == .post { return .response(response(status, peer, pointsTo: next.text)) }
    if address.scheme == "https", next.scheme == "http" {
      return .fault(.redirectRefused(to: next.text, why: .downgrade))
    }
    if next == address || redirects.contains(where: { $0.from == next.text }) { return .fault(.redirectLoop) }
    guard redirects.count < request.limits.redirects else {
      return .fault(.tooManyRedirects(limit: request.limits.redirects))
    }
    let isElsewhere = next.host != address.host
    redirects.append(HTTPResponse.Redirect(status: status, from: address.text, to: next.text))
    place = next
    // Where a proxy connects, a name's address is not seen here: a host that points to itself stays what it was.
    let hidesAddresses = !engine.proxies.proxy(for: next.scheme).isEmpty
    if peer == .public, isElsewhere || !hidesAddresses { mustBePublic = true }
    return isPrivateByName ? .fault(privateFault) : .goOn
  }

  /// Where the one that answered stands. Behind a proxy only the name can tell.
  private func peer(_ handle: CurlLibrary.Pointer) -> AddressKind {
    if proxy.isEmpty, let text = library.pointer(handle, CURL_INFO_PRIMARY_IP) {
      let host = String(cString: text.assumingMemoryBound(to: CChar.self))
      if let bytes = AddressKind.bytes(ofHost: host) { return engine.settings.kind(bytes) }
    }
    return hostKind ?? .public
  }

  /// A proxy would be sent where nobody may be led.
  private var isPrivateByName: Bool {
    guard mustBePublic, !engine.proxies.proxy(for: address.scheme).isEmpty, let hostKind else { return false }
    return hostKind != .public
  }

  /// As far as the host's name tells.
  var hostKind: AddressKind? { AddressKind.bytes(ofHost: address.host).map(engine.settings.kind) }

  private var privateFault: FetchFault {
    redirects.isEmpty
      ? .privateAddress(host: address.host) : .redirectRefused(to: address.text, why: .privateAddress)
  }

  func error(_ fault: FetchFault) -> FetchError {
    FetchError(fault, url: place?.text ?? request.url, redirects: redirects, mayHaveArrived: mayHaveArrived)
  }

  private func fault(_ code: Int32, _ handle: CurlLibrary.Pointer, now: Int) -> FetchFault {
    let facts = CurlFault(
      code: Int(code), systemError: Int32(library.number(handle, CURL_INFO_OS_ERRNO)),
      verification: library.number(handle, CURL_INFO_SSL_VERIFYRESULT), text: String(cString: errorText),
      security: library.security, hasProxy: !proxy.isEmpty, host: address.host, hasHead: !reception.isEmpty,
      isHeadWhole: reception.isHeadWhole)
    if facts.isTimeout {
      if let end, now >= end - 5 { return .timedOut(.whole) }
      let isConnected = library.seconds(handle, CURL_INFO_PRETRANSFER_TIME) > 0
      return .timedOut(!isConnected ? .connect : reception.isEmpty ? .firstByte : .silence)
    }
    return facts.fault(isOffline: engine.settings.isOffline)
  }

  /// Whether it may connect to a machine.
  func mayConnect(to bytes: [UInt8]) -> Bool {
    guard proxy.isEmpty else { return true }
    let kind = engine.settings.kind(bytes)
    if kind != .public { engine.privateMachines.insert(address.machine) }
    if mustBePublic, kind != .public {
      refusal = privateFault
      return false
    }
    if sendsCredentials, address.scheme == "http", kind != .loopback {
      refusal = .badRequest(.credentialsInClear)
      return false
    }
    return true
  }
}
