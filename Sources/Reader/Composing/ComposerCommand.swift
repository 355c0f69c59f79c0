/// What keys ask of the composer.
public enum ComposerCommand: Hashable, Sendable {
  case write(TextBuffer.Edit)
  /// In the preview.
  case move(Movement)
  case publish, preview, externalEditor, close, help
  case scrollParentDown, scrollParentUp

  /// Where its keys hold.
  var modes: Set<Mode> {
    switch self {
    case .write: [.composer]
    case .move: [.preview]
    case .publish, .preview, .externalEditor, .close, .help, .scrollParentDown, .scrollParentUp: [.composer, .preview]
    }
  }
}
