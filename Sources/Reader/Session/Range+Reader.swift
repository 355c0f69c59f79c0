extension Range where Bound == Int {
  /// From a place as far as another; empty where the other stands before it. For places that were clamped, measured or
  /// read each for itself.
  init(from start: Int, to end: Int) { self = start..<Swift.max(start, end) }
}
