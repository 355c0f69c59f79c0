import Blog

extension IndexFault {
  var message: String {
    switch self {
    case .unreadable(let why):
      say("The index cannot be read: \(why).", fi: "Hakemistoa ei voi lukea: \(why).")
    case .unfillable(let why):
      say("The index cannot be filled: \(why).", fi: "Hakemistoa ei voi täyttää: \(why).")
    }
  }
}

extension IndexNotice {
  /// One sentence.
  public var text: String {
    switch self {
    case .rebuilt:
      say("The index was damaged and is rebuilt.", fi: "Hakemisto oli vioittunut, ja se rakennetaan uudelleen.")
    case .otherVersionRebuilt:
      say(
        "The index was another version's and is rebuilt.",
        fi: "Hakemisto oli toisen version tekemä, ja se rakennetaan uudelleen.")
    case .standstill:
      say(
        "Another Lukija keeps the index but gets no further; this time it is kept in memory.",
        fi: "Toinen Lukija pitää hakemistoa eikä etene; tällä kertaa hakemisto pidetään muistissa.")
    case .noCacheFolder:
      say(
        "There is no cache folder; the index is kept in memory.",
        fi: "Välimuistikansiota ei ole; hakemisto pidetään muistissa.")
    case .readByAnother: say("Another Lukija is reading this blog.", fi: "Toinen Lukija lukee parhaillaan tätä blogia.")
    case .unusable(let why):
      say("The index cannot be used: \(why).", fi: "Hakemistoa ei voi käyttää: \(why).")
    case .inMemory(let reason):
      say(
        "The index cannot be kept on disk (\(reason.words)); this time it is kept in memory.",
        fi: "Hakemistoa ei voi pitää levyllä (\(reason.words)); tällä kertaa se pidetään muistissa.")
    }
  }
}

extension IndexNotice.Reason {
  fileprivate var words: String {
    switch self {
    case .diskIsFull: say("the disk is full", fi: "levy on täynnä")
    case .notWritable: say("it may not be written", fi: "kirjoitusoikeus puuttuu")
    case .heldByAnother: say("another program holds it", fi: "toinen ohjelma on varannut sen")
    case .otherVersion: say("another version of Lukija is using it", fi: "Lukijan toinen versio käyttää sitä")
    case .file(let fault): fault.message
    case .said(let words): words
    }
  }
}
