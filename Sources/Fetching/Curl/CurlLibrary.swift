import CCurl
import DynamicLibraries

/// libcurl, from 7.68 on, with whatever TLS it was built for.
struct CurlLibrary: @unchecked Sendable {
  typealias Pointer = UnsafeMutableRawPointer
  typealias Text = UnsafeMutablePointer<CChar>

  /// A library that does TLS: what it says of a certificate is told in numbers and words of its own.
  enum Security { case openssl, gnutls, other }

  let newEasy: @convention(c) () -> Pointer?
  let endEasy: @convention(c) (Pointer) -> Void
  let newMulti: @convention(c) () -> Pointer?
  let endMulti: @convention(c) (Pointer) -> Int32
  let add: @convention(c) (Pointer, Pointer) -> Int32
  let remove: @convention(c) (Pointer, Pointer) -> Int32
  let perform: @convention(c) (Pointer, UnsafeMutablePointer<Int32>) -> Int32
  let poll: @convention(c) (Pointer, Pointer?, UInt32, Int32, UnsafeMutablePointer<Int32>?) -> Int32
  let wakeUp: @convention(c) (Pointer) -> Int32
  let nextMessage: @convention(c) (Pointer, UnsafeMutablePointer<Int32>) -> UnsafeMutablePointer<lukija_curl_message>?
  let append: @convention(c) (Pointer?, UnsafePointer<CChar>) -> Pointer?
  let freeList: @convention(c) (Pointer?) -> Void
  let newAddress: @convention(c) () -> Pointer?
  let endAddress: @convention(c) (Pointer) -> Void
  let setPart: @convention(c) (Pointer, Int32, UnsafePointer<CChar>?, UInt32) -> Int32
  let part: @convention(c) (Pointer, Int32, UnsafeMutablePointer<Text?>, UInt32) -> Int32
  let free: @convention(c) (Pointer?) -> Void
  let security: Security
  private let setEasy: Pointer
  private let setMulti: Pointer
  private let getFact: Pointer

  /// The library of this machine: opened by whoever asks first, and then kept.
  static let ofSystem = CurlLibrary(DynamicLibrary("libcurl.so.4", "libcurl-gnutls.so.4"))

  /// Nil where it is not there or too old.
  init?(_ library: DynamicLibrary?) {
    guard let library,
      let begin: @convention(c) (Int) -> Int32 = library.function("curl_global_init"),
      let versionInfo: @convention(c) (Int32) -> UnsafePointer<lukija_curl_version>? =
        library.function("curl_version_info"),
      let newEasy: @convention(c) () -> Pointer? = library.function("curl_easy_init"),
      let endEasy: @convention(c) (Pointer) -> Void = library.function("curl_easy_cleanup"),
      let newMulti: @convention(c) () -> Pointer? = library.function("curl_multi_init"),
      let endMulti: @convention(c) (Pointer) -> Int32 = library.function("curl_multi_cleanup"),
      let add: @convention(c) (Pointer, Pointer) -> Int32 = library.function("curl_multi_add_handle"),
      let remove: @convention(c) (Pointer, Pointer) -> Int32 = library.function("curl_multi_remove_handle"),
      let perform: @convention(c) (Pointer, UnsafeMutablePointer<Int32>) -> Int32 =
        library.function("curl_multi_perform"),
      let poll: @convention(c) (Pointer, Pointer?, UInt32, Int32, UnsafeMutablePointer<Int32>?) -> Int32 =
        library.function("curl_multi_poll"),
      let wakeUp: @convention(c) (Pointer) -> Int32 = library.function("curl_multi_wakeup"),
      let nextMessage:
        @convention(c) (Pointer, UnsafeMutablePointer<Int32>) -> UnsafeMutablePointer<lukija_curl_message>? =
        library.function("curl_multi_info_read")
    else { return nil }
    guard
      let append: @convention(c) (Pointer?, UnsafePointer<CChar>) -> Pointer? =
        library.function("curl_slist_append"),
      let freeList: @convention(c) (Pointer?) -> Void = library.function("curl_slist_free_all"),
      let newAddress: @convention(c) () -> Pointer? = library.function("curl_url"),
      let endAddress: @convention(c) (Pointer) -> Void = library.function("curl_url_cleanup"),
      let setPart: @convention(c) (Pointer, Int32, UnsafePointer<CChar>?, UInt32) -> Int32 =
        library.function("curl_url_set"),
      let part: @convention(c) (Pointer, Int32, UnsafeMutablePointer<Text?>, UInt32) -> Int32 =
        library.function("curl_url_get"),
      let free: @convention(c) (Pointer?) -> Void = library.function("curl_free"),
      let setEasy: Pointer = library.function("curl_easy_setopt"),
      let setMulti: Pointer = library.function("curl_multi_setopt"),
      let getFact: Pointer = library.function("curl_easy_getinfo"),
      begin(3) == 0
    else { return nil }
    (self.newEasy, self.endEasy, self.newMulti, self.endMulti) = (newEasy, endEasy, newMulti, endMulti)
    (self.add, self.remove, self.perform, self.poll) = (add, remove, perform, poll)
    (self.wakeUp, self.nextMessage, self.append, self.freeList) = (wakeUp, nextMessage, append, freeList)
    (self.newAddress, self.endAddress, self.setPart, self.part) = (newAddress, endAddress, setPart, part)
    (self.free, self.setEasy, self.setMulti, self.getFact) = (free, setEasy, setMulti, getFact)
    let tls = versionInfo(0)?.pointee.tls.map { String(cString: $0) } ?? ""
    security =
      tls.contains("OpenSSL") || tls.contains("LibreSSL") ? .openssl : tls.contains("GnuTLS") ? .gnutls : .other
  }
}

/// Options and facts: libcurl's variadic functions.
extension CurlLibrary {
  /// Whether the library knows the option.
  @discardableResult
  func set(_ handle: Pointer, _ option: Int, _ value: Int) -> Bool {
    lukija_curl_set_long(setEasy, handle, Int32(option), value) == 0
  }

  @discardableResult
  func set(_ handle: Pointer, _ option: Int, _ value: String?) -> Bool {
    lukija_curl_set_text(setEasy, handle, Int32(option), value) == 0
  }

  func set(_ handle: Pointer, _ option: Int, _ value: UnsafeRawPointer?) {
    _ = lukija_curl_set_pointer(setEasy, handle, Int32(option), value)
  }

  func set(_ handle: Pointer, _ option: Int, _ call: @escaping lukija_curl_data) {
    _ = lukija_curl_set_data(setEasy, handle, Int32(option), call)
  }

  func setSockets(_ handle: Pointer, _ call: @escaping lukija_curl_socket) {
    _ = lukija_curl_set_socket(setEasy, handle, Int32(CURL_OPENSOCKETFUNCTION), call)
  }

  func setDebugging(_ handle: Pointer, _ call: @escaping lukija_curl_debug) {
    _ = lukija_curl_set_debug(setEasy, handle, Int32(CURL_DEBUGFUNCTION), call)
  }

  /// The body of a POST, which the library copies.
  func setBody(_ handle: Pointer, _ bytes: [UInt8]) {
    _ = lukija_curl_set_size(setEasy, handle, Int32(CURL_POSTFIELDSIZE_LARGE), Int64(bytes.count))
    // Of an empty array there is no address.
    bytes.withUnsafeBytes { set(handle, CURL_COPYPOSTFIELDS, $0.baseAddress ?? UnsafeRawPointer(handle)) }
  }

  func setHostConnections(_ multi: Pointer, _ count: Int) {
    _ = lukija_curl_set_long(setMulti, multi, Int32(CURL_MULTI_MAX_HOST_CONNECTIONS), count)
  }

  func number(_ handle: Pointer, _ fact: Int) -> Int { lukija_curl_get_long(getFact, handle, Int32(fact)) }

  func seconds(_ handle: Pointer, _ fact: Int) -> Double { lukija_curl_get_double(getFact, handle, Int32(fact)) }

  func pointer(_ handle: Pointer, _ fact: Int) -> Pointer? { lukija_curl_get_pointer(getFact, handle, Int32(fact)) }
}
