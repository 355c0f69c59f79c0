import Blog

extension IndexFault {
  var message: String {
    switch self {
    case .unreadable(let why): "The index cannot be read: \(why)."
    case .unfillable(let why): "The index cannot be filled: \(why)."
    }
  }
}

extension IndexNotice {
  /// One sentence.
  public var text: String {
    switch self {
    case .rebuilt: "The index was damaged and is rebuilt."
    case .otherVersionRebuilt: "The index was another version's and is rebuilt."
    case .standstill: "Another Lukija keeps the index but gets no further; this time it is kept in memory."
    case .noCacheFolder: "There is no cache folder; the index is kept in memory."
    case .readByAnother: "Another Lukija is reading this blog."
    case .unusable(let why): "The index cannot be used: \(why)."
    case .inMemory(let reason):
      "The index cannot be kept on disk (\(reason.words)); this time it is kept in memory."
    }
  }
}

extension IndexNotice.Reason {
  fileprivate var words: String {
    switch self {
    case .diskIsFull: "the disk is full"
    case .notWritable: "it may not be written"
    case .heldByAnother: "another program holds it"
    case .otherVersion: "another version of Lukija is using it"
    case .file(let fault): fault.message
    case .said(let words): words
    }
  }
}
