import Blog

extension SyncFault {
  /// What is wrong, as it goes on behind the blog's name and a colon.
  public var message: String {
    switch self {
    case .offline: "there is no network."
    case .hostNotFound(let host): "there is no server called \(quoted(host))."
    case .refused: "the server takes no connection."
    case .proxy: "the proxy that the environment names does not answer."
    case .timedOut: "the server took too long to answer."
    case .tls(let fault): fault.message
    case .moved(let target): "the blog has moved for good to \(quoted(target))."
    case .redirectLoop: "the server sends from one address to the next without end."
    case .redirectRefused(let target): "the server points to \(quoted(target)), where nobody from outside may lead."
    case .notFound: "the server has nothing at this address (404)."
    case .gone: "the server says that the blog is gone for good (410)."
    case .loginNeeded: "the server wants a log-in."
    case .loginFailed: "the server does not take the log-in."
    case .forbiddenBySite: "the server forbids it (403)."
    case .rateLimited(let until?): "the server wants to be left alone until \(until.moment)."
    case .rateLimited(nil): "the server was asked too often and wants to be left alone."
    case .serverError(let status): "the server failed (\(status))."
    case .maintenance(let until?): "the server is busy or under repair until \(until.moment)."
    case .maintenance(nil): "the server is busy or under repair."
    case .answerBroken(let breakage): breakage.message
    case .tooBig: "the answer is larger than any blog's should be."
    case .notABlog: "no blog was found there: no WordPress, and no feed."
    case .noAddress: "this is no address of a page on the web."
    case .cancelled: "it was stopped."
    case .libraryMissing: "there is no libcurl here (libcurl.so.4, 7.68 or newer)."
    case .diskFull: "there is no room to write what came."
    case .readOnly: "the blog's folder cannot be written."
    case .locked: "another program is writing there, and does not finish."
    }
  }

  /// What to do about it.
  public var advice: String {
    switch self {
    case .offline: "What is here can be read; try again when there is one."
    case .hostNotFound: "Check how the address is written."
    case .refused: "Check the address and its port; if they are right, try again later."
    case .proxy: "Check http_proxy and https_proxy."
    case .timedOut, .serverError: "Try again later: it goes on where it stopped."
    case .tls(let fault): fault.advice
    case .moved:
      "If that is to be trusted, take “sync” out of blog.json and add the new address with --into and this folder."
    case .redirectLoop: "Open the address in a browser, and give the one that it ends at."
    case .redirectRefused: "If the blog is there, give that address."
    case .notFound, .gone: "Check the address in a browser. What is here stays and can be read."
    case .loginNeeded:
      "Only what everybody may see is fetched: give the address of a public blog, or export the blog and import it."
    case .loginFailed: "Check name and password."
    case .forbiddenBySite:
      "The site may want no programs; give the address of its feed, or export the blog and import it."
    case .rateLimited, .maintenance: "It is not asked before that; try again then, and it goes on where it stopped."
    case .answerBroken: "Nothing of it was taken. Try again later; if it stays so, tell whoever keeps the blog."
    case .tooBig: "Nothing of it was taken; the blog can be exported and imported."
    case .notABlog: "Give the address of one of the blog's pages, or of its feed."
    case .noAddress: "It begins with https:// or http:// and has no name or password in it, as https://blog.example/"
    case .cancelled: "The same command goes on where it stopped."
    case .libraryMissing: "Install it: libcurl4 on Debian."
    case .diskFull: "Make room, then try again: it goes on where it stopped."
    case .readOnly: "Give yourself permission to write there."
    case .locked: "Try again when it has finished."
    }
  }

  /// The same where nothing came before: then nothing is here, and nothing goes on.
  private var firstAdvice: String {
    switch self {
    case .timedOut, .serverError: "Try again later."
    case .notFound, .gone: "Check the address in a browser."
    case .rateLimited, .maintenance: "It is not asked before that; try again then."
    case .cancelled: "Nothing was written."
    case .diskFull: "Make room, then try again."
    case .offline: "Try again when there is one."
    case .hostNotFound, .refused, .proxy, .tls, .moved, .redirectLoop, .redirectRefused, .loginNeeded, .loginFailed,
      .forbiddenBySite, .answerBroken, .tooBig, .notABlog, .noAddress, .libraryMissing, .readOnly, .locked:
      advice
    }
  }

  /// What is wrong and what to do, where nothing of the blog is here.
  public var firstSentence: String { message + " " + firstAdvice }

  /// Both.
  public var sentence: String { message + " " + advice }
}

extension OddAnswer {
  var message: String {
    switch self {
    case .fault(let fault): fault.message
    case .file(let type): "at this address is a file of the kind \(Problem.visible(type.unicodeScalars)), and no page."
    }
  }
}

extension SyncFault.TLS {
  fileprivate var message: String {
    switch self {
    case .untrusted: "nobody that is trusted here vouches for the server's certificate."
    case .expired: "the server's certificate is not valid today."
    case .wrongName: "the server's certificate is for another name."
    case .old: "the server knows only old ways of a secure connection, which are not safe any more."
    case .notSpoken: "the server does not speak https there."
    case .other: "there is no secure connection to the server."
    }
  }

  fileprivate var advice: String {
    switch self {
    case .untrusted:
      "Somebody may be in between; if it is your own server, name its certificate as ca_file in config.toml."
    case .expired: "Check this machine's date; if it is right, tell whoever keeps the blog."
    case .wrongName: "Check the address; somebody may be in between."
    case .old: "Tell whoever keeps the blog."
    case .notSpoken: "If the blog has no https, write http:// before its address."
    case .other: "If the blog has no https, write http:// before its address; else try again later."
    }
  }
}

extension SyncFault.Breakage {
  fileprivate var message: String {
    switch self {
    case .empty: "the server's answer is empty."
    case .cut: "the server's answer ends in its middle."
    case .webPage: "the server answers with a page for people where data was asked for."
    case .textBefore(let text): "the server's answer begins with other words: “\(text.text)”."
    case .otherKind: "the server's answer is data of another kind."
    case .unreadable: "the server's answer cannot be read."
    }
  }
}

extension Timestamp {
  /// `2025-03-09 14:05 UTC`
  var moment: String {
    let text = Timestamp(seconds: seconds).text
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
  }
}
