/// The proxies that the environment names, in the usual variables.
struct ProxySettings: Sendable {
  private let http: String
  private let https: String
  /// Hosts that are asked without one, as curl understands the list.
  let exceptions: String

  init(environment: [String: String]) {
    let first = { (names: String...) in names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } }
    let all = first("all_proxy", "ALL_PROXY") ?? ""
    // In capitals a web server lets strangers set it, as the header `Proxy`.
    http = first("http_proxy") ?? all
    https = first("https_proxy", "HTTPS_PROXY") ?? all
    exceptions = first("no_proxy", "NO_PROXY") ?? ""
  }

  /// Empty where there is none.
  func proxy(for scheme: String) -> String { scheme == "https" ? https : http }
}
