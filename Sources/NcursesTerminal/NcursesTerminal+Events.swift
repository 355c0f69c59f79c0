import CNcurses
import Glibc
import Screen

extension NcursesTerminal {
  /// Waits for something to happen: at most `timeout` (nil: for ever), less when a wake comes. Returns everything
  /// that is already there, in order; nothing on a time-out or a wake.
  public func events(timeout: Duration?) -> [TerminalEvent] {
    guard isOpen else { return [] }
    let end = timeout.map { Self.now + $0 }
    var events: [TerminalEvent] = []
    var isShamReady = false
    while true {
      events += takePending()
      // Nothing is promised about when a terminal wakes those who wait for it.
      let retry = output.isBusy ? Self.now + .milliseconds(100) : nil
      let limit = events.isEmpty ? [end, decoder.deadline, retry, pictures.restsAt].compactMap(\.self).min() : .zero
      var files = [
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: waker.descriptor, events: Int16(POLLIN), revents: 0),
        // A negative descriptor is passed over: after a hang-up there is nothing more to read.
        pollfd(fd: hasHungUp ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: retry != nil && !isShamReady ? output.descriptor : -1, events: Int16(POLLOUT), revents: 0),
      ]
      let ready = poll(&files, nfds_t(files.count), Self.milliseconds(until: limit))
      if retry != nil {
        // One that says that it has room and takes nothing is asked again at the next turn, and not in a circle.
        let tookSome = output.flush()
        isShamReady = !tookSome && ready > 0 && files[3].revents != 0
        drawUndrawn()
      }
      let isWoken = ready > 0 && files[1].revents != 0
      if isWoken { waker.clear() }
      drawPicturesAtRest(isAtRest: ready <= 0)
      // Signals before input: a hang-up or a new size is older than the end of input that it causes.
      if ready > 0, files[0].revents != 0 { takeSignals() }
      // Asked again: a signal that was taken may have read what there was, and a read of nothing waits for ever.
      if ready > 0, files[2].revents != 0, !hasHungUp, hasInput() { readInput() }
      if let deadline = decoder.deadline, deadline <= Self.now {
        decoder.expire()
        events += decoder.take()
        hear(decoder.takeAnswers())
      }
      events += takePending()
      if !events.isEmpty || isWoken || end.map({ $0 <= Self.now }) ?? false { return events }
    }
  }

  /// The largest read, so that a flood of input is handed over in portions, and signals are seen in between.
  private static let portion = 1 << 16

  func readInput() {
    var total = 0
    withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 1) { buffer in
      repeat {
        let count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return }
        if count <= 0 {
          endInput()
          return
        }
        decoder.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count]), at: Self.now)
        total += count
      } while total < Self.portion && hasInput()
    }
    pending += decoder.take()
    hear(decoder.takeAnswers())
  }

  /// Whether a read comes back at once, with something or with the end.
  func hasInput(within patience: Duration = .zero) -> Bool {
    var file = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&file, 1, Self.milliseconds(until: patience == .zero ? .zero : Self.now + patience)) > 0
  }

  /// What was typed before the line went dead still counts.
  private func endInput() {
    takeLastWords()
    hangUp()
  }

  private func takeLastWords() {
    decoder.expire()
    pending += decoder.take()
  }

  func hangUp() {
    if !hasHungUp { pending.append(.hangUp) }
    hasHungUp = true
    endingSignal = endingSignal ?? SIGHUP
  }

  func terminate(_ signal: Int32) {
    pending.append(.terminate)
    endingSignal = endingSignal ?? signal
  }

  private func takePending() -> [TerminalEvent] {
    defer { pending.removeAll() }
    return pending
  }

  private func takeSignals() {
    for signal in signals.take() {
      switch signal {
      case SIGWINCH: followWindow(wasTold: true)
      // The last words may still be in the queue.
      case SIGTERM, SIGINT, SIGQUIT:
        if !hasHungUp, hasInput() { readInput() }
        takeLastWords()
        terminate(signal)
      case SIGHUP:
        if !hasHungUp, hasInput() { readInput() }
        endInput()
      // Who is to end does not stop before that.
      case SIGTSTP: if endingSignal == nil { suspend() }
      // A hang-up wakes the stopped as well; there is nothing to take again then.
      case SIGCONT: if !hasHungUp { goOn() }
      default: break
      }
    }
  }

  /// Adopts the window's size where it is another one.
  ///
  /// - Parameter wasTold: a window that went to another size and back at once looks as if nothing had happened; the
  ///   terminal may have moved the cursor and lost cells meanwhile.
  func followWindow(wasTold: Bool = false) {
    guard let now = Self.windowSize(), now != size || wasTold else { return }
    size = now
    followCells()
    resize_term(Int32(now.rows), Int32(now.columns))
    forgetScreen()
    pending.append(.resized(now))
  }

  private static func milliseconds(until limit: Duration?) -> Int32 {
    guard let limit else { return -1 }
    let (seconds, attoseconds) = (limit - now).components
    if seconds < 0 || attoseconds < 0 { return 0 }
    if seconds > 1_000_000 { return 1_000_000_000 }
    // Rounded up, or the last millisecond would be spent polling.
    return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }

  /// Time since the system started.
  static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
