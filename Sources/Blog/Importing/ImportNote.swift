/// One thing that an import could not take as it stood, or not yet: said to the person, counted, never silent.
public struct ImportNote: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Read another way than it was written.
    case guessed
    /// Could not be read.
    case lost
    /// Left out on purpose.
    case skipped
    /// Kept beside the posts until the post comes that it belongs to.
    case waiting
  }

  /// Guessed, lost, skipped or waiting.
  public var kind: Kind
  /// The source as it was named, or the path below it.
  public var source: String
  /// From 1; nil where the whole source is meant.
  public var line: Int?
  /// One sentence, untrusted text quoted in it.
  public var message: String
  /// How often it was so; the place is that of the first.
  public var count = 1

  /// Memberwise.
  public init(_ kind: Kind, source: String, line: Int? = nil, _ message: String) {
    self.kind = kind
    self.source = source
    self.line = line
    self.message = message
  }

  /// `export.xml:412: the date …`
  public var sentence: String {
    let times = count == 1 ? "" : " (\(count) times; this is the first.)"
    return "\(source)\(line.map { ":\($0)" } ?? ""): \(message)\(times)"
  }

  /// One note for what was said in the same words of several places, in the order of the first ones.
  public static func gathered(_ notes: [ImportNote]) -> [ImportNote] {
    var gathered: [ImportNote] = []
    var places: [String: Int] = [:]
    for note in notes {
      if let place = places["\(note.kind.rawValue) \(note.message)"] {
        gathered[place].count += note.count
      } else {
        places["\(note.kind.rawValue) \(note.message)"] = gathered.count
        gathered.append(note)
      }
    }
    return gathered
  }
}

/// What a source delivers, one after the other.
public enum ImportEvent: Sendable {
  /// What follows stands in this file or folder: numbers of posts mean the same only within one.
  case source(String)
  /// The blog itself.
  case site(Site)
  /// A post with the comments that the source keeps in it.
  case post(ImportedPost)
  /// A comment apart from its post.
  case comment(ImportedComment)
  /// A listed file.
  case attachment(ImportedAttachment)
  /// A file to be copied to `media/`: its path on this machine, and the name it gets below `media/`.
  case media(path: String, name: String)
  /// Something was guessed, lost or left out.
  case note(ImportNote)
}
