import CCurl
import DynamicLibraries
import Testing

@testable import Fetching

/// The numbers of our own header beside what the library says.
@Suite struct CurlOptionTests {
  private struct Option {
    var name: UnsafePointer<CChar>?
    var number: Int32
    var kind: Int32
    var flags: UInt32
  }

  @Test(arguments: ["libcurl.so.4", "libcurl-gnutls.so.4"]) func optionsHaveTheirNumbers(name: String) throws {
    guard let library = DynamicLibrary(name),
      let find: @convention(c) (UnsafePointer<CChar>) -> UnsafeRawPointer? = library.function(
        "curl_easy_option_by_name")
    else {
      print("SKIPPED: \(name) is not here, or too old to tell its options")
      return
    }
    let options: [(String, Int)] = [
      ("LOW_SPEED_LIMIT", CURL_LOW_SPEED_LIMIT), ("LOW_SPEED_TIME", CURL_LOW_SPEED_TIME),
      ("SSLVERSION", CURL_SSLVERSION), ("VERBOSE", CURL_VERBOSE), ("NOBODY", CURL_NOBODY), ("POST", CURL_POST),
      ("NETRC", CURL_NETRC), ("FOLLOWLOCATION", CURL_FOLLOWLOCATION), ("SSL_VERIFYPEER", CURL_SSL_VERIFYPEER),
      ("FRESH_CONNECT", CURL_FRESH_CONNECT), ("HTTPGET", CURL_HTTPGET), ("SSL_VERIFYHOST", CURL_SSL_VERIFYHOST),
      ("HTTP_VERSION", CURL_HTTP_VERSION), ("NOSIGNAL", CURL_NOSIGNAL), ("UNRESTRICTED_AUTH", CURL_UNRESTRICTED_AUTH),
      ("HTTPAUTH", CURL_HTTPAUTH), ("TIMEOUT_MS", CURL_TIMEOUT_MS), ("CONNECTTIMEOUT_MS", CURL_CONNECTTIMEOUT_MS),
      ("HTTP_CONTENT_DECODING", CURL_HTTP_CONTENT_DECODING), ("PROTOCOLS", CURL_PROTOCOLS),
      ("REDIR_PROTOCOLS", CURL_REDIR_PROTOCOLS), ("HTTP09_ALLOWED", CURL_HTTP09_ALLOWED),
      ("SUPPRESS_CONNECT_HEADERS", CURL_SUPPRESS_CONNECT_HEADERS),
      ("QUICK_EXIT", CURL_QUICK_EXIT), ("WRITEDATA", CURL_WRITEDATA), ("URL", CURL_URL), ("PROXY", CURL_PROXY),
      ("ERRORBUFFER", CURL_ERRORBUFFER), ("USERAGENT", CURL_USERAGENT), ("HTTPHEADER", CURL_HTTPHEADER),
      ("HEADERDATA", CURL_HEADERDATA), ("CAINFO", CURL_CAINFO), ("CAPATH", CURL_CAPATH), ("DEBUGDATA", CURL_DEBUGDATA),
      ("ACCEPT_ENCODING", CURL_ACCEPT_ENCODING), ("PRIVATE", CURL_PRIVATE), ("OPENSOCKETDATA", CURL_OPENSOCKETDATA),
      ("COPYPOSTFIELDS", CURL_COPYPOSTFIELDS), ("USERNAME", CURL_USERNAME), ("PASSWORD", CURL_PASSWORD),
      ("NOPROXY", CURL_NOPROXY), ("PROTOCOLS_STR", CURL_PROTOCOLS_STR),
      ("REDIR_PROTOCOLS_STR", CURL_REDIR_PROTOCOLS_STR), ("WRITEFUNCTION", CURL_WRITEFUNCTION),
      ("HEADERFUNCTION", CURL_HEADERFUNCTION), ("DEBUGFUNCTION", CURL_DEBUGFUNCTION),
      ("OPENSOCKETFUNCTION", CURL_OPENSOCKETFUNCTION), ("POSTFIELDSIZE_LARGE", CURL_POSTFIELDSIZE_LARGE),
    ]
    for (name, number) in options {
      // An older library lacks what is set for newer ones only.
      guard let option = find(name) else {
        #expect(["PROTOCOLS_STR", "REDIR_PROTOCOLS_STR", "QUICK_EXIT"].contains(name))
        continue
      }
      #expect(Int(option.load(as: Option.self).number) == number, "\(name)")
    }
  }

  /// libcurl before 7.85 refuses names of protocols.
  @Test func anOlderLibraryIsToldInNumbers() throws {
    let library = try #require(CurlLibrary.ofSystem)
    let handle = try #require(library.newEasy())
    defer { library.endEasy(handle) }
    #expect(!library.set(handle, 10_999, "http,https"))
    #expect(library.set(handle, CURL_PROTOCOLS, 3))
    #expect(library.set(handle, CURL_REDIR_PROTOCOLS, 3))
  }
}
