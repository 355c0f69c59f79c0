/// What stands for something that a terminal cannot show.
public enum EmbedWords: Hashable, Sendable, CaseIterable {
  case image, video, audio, frame, gallery, playlist
  /// Files of a gallery, and of a playlist.
  case pictures, tracks

  /// One word.
  public var text: String {
    switch self {
    case .image: say("image", fi: "kuva")
    case .video: say("video", fi: "video")
    case .audio: say("audio", fi: "ääni")
    case .frame: say("embed", fi: "upote")
    case .gallery: say("gallery", fi: "galleria")
    case .playlist: say("playlist", fi: "soittolista")
    case .pictures: say("pictures", fi: "kuvia")
    case .tracks: say("tracks", fi: "kappaleita")
    }
  }
}
