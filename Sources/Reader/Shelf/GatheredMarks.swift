import Blog
import Synchronization

/// What was marked in several blogs, told together: once all have answered, or what there is once that takes too long. What
/// comes after that is told by itself.
final class GatheredMarks: Sendable {
  private struct State {
    var left: Int
    var marks: [Int: BlogMarks] = [:]
    var problem: Problem?
    var isToldAtOnce = false
  }

  private let state: Mutex<State>
  private let deliver: @Sendable ([BlogMarks], Problem?) -> Void

  /// - Parameters:
  ///   - count: how many blogs are to answer.
  ///   - deliver: is told what was marked, in the order that the blogs were asked for, and what went wrong; neither where
  ///     all have answered and nothing was to be marked.
  init(count: Int, _ deliver: @escaping @Sendable ([BlogMarks], Problem?) -> Void) {
    state = Mutex(State(left: count))
    self.deliver = deliver
    if count == 0 { deliver([], nil) }
  }

  /// A blog has answered; nil where nothing was marked in it.
  func put(_ answer: Result<BlogMarks?, Problem>, at place: Int) {
    let told = state.withLock { state -> (marks: [BlogMarks], problem: Problem?)? in
      state.left -= 1
      switch answer {
      case .success(let marks): state.marks[place] = marks
      case .failure(let problem): state.problem = state.problem ?? problem
      }
      if state.isToldAtOnce { return state.marks.isEmpty && state.problem == nil ? nil : Self.take(&state) }
      return state.left == 0 ? Self.take(&state) : nil
    }
    if let told { deliver(told.marks, told.problem) }
  }

  /// Nobody waits for the others any more.
  func tell() {
    let told = state.withLock { state -> (marks: [BlogMarks], problem: Problem?)? in
      state.isToldAtOnce = true
      return state.left == 0 || state.marks.isEmpty && state.problem == nil ? nil : Self.take(&state)
    }
    if let told { deliver(told.marks, told.problem) }
  }

  private static func take(_ state: inout State) -> (marks: [BlogMarks], problem: Problem?) {
    defer { (state.marks, state.problem) = ([:], nil) }
    return (state.marks.sorted { $0.key < $1.key }.map(\.value), state.problem)
  }
}
