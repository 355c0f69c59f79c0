import Blog
import Words

/// What is taken along is made, and written, beside the keys: a thread may be long, and a disk slow.
extension EffectRunner {
  /// False where it is somebody else's to carry out.
  func run(_ effect: TakingEffect) -> Bool {
    switch effect {
    case .copy(let source):
      executor.run(.taking) { self.make(source) { .copyReady(source.words, $0) } }
    case .pipe(let source, let command):
      executor.run(.taking) { self.make(source) { .pipeReady(source.words, $0, command: command) } }
    case .save(let source, let path, let replaces):
      executor.run(.taking) {
        self.make(source) {
          switch self.host.save($0, to: path, replaces: replaces) {
          case .saved(let whole): .saved(source.words, path: whole)
          case .failed(let fault): .notSaved(source, path: path, fault)
          }
        }
      }
    case .look(let path):
      executor.run(.taking) { self.deliver(.taking(.found(path, self.host.paths(beginning: path)))) }
    case .copyText, .offerText, .runCommand: return false
    }
    return true
  }

  private func make(_ source: PieceSource, _ then: (String) -> TakingMessage) {
    do throws(Problem) {
      let text = try source.text { id throws(Problem) in try repository.post(id) }
      deliver(.taking(then(text)))
    } catch {
      deliver(.taking(.unreadable(source.words, error)))
    }
  }
}
