import CPosix
import Glibc
import PictureDecoding
import Reader
import Screen
import Synchronization

/// Pictures' files decoded in a process of its own: what a file says is read by libraries that have had faults, and whoever
/// reads it has nothing to lose.
enum PictureDecoder {
  /// How long it may take, whatever the limits of the process are.
  static let patience = Duration.seconds(8)

  private static let numbers = Mutex<UInt32>(0)

  /// Draws the picture of a file. Blocks.
  static func draw(file path: String, _ order: Reader.DrawingOrder) throws(DrawingFault) -> Drawing {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw .notHere }
    defer { close(file) }
    guard let kind = kind(of: file) else { throw .refused }
    let decoding = DecodingOrder(kind: kind, ability: order.ability, room: order.room)
    let (bytes, code) = answer(to: decoding, file)
    if code == 3 { throw .noDecoder }
    guard code == 0, let decoded = DecodedPicture(bytes, to: decoding) else { throw .refused }
    let picture = decoded.drawn.map { drawn in
      DrawnPicture(
        number: numbers.withLock { number in
          // The highest bit is that of pictures in cells.
          number = number % 0x7FFF_FFFE + 1
          return number
        }, size: drawn.size, content: drawn.content)
    }
    return Drawing(natural: decoded.natural, picture: picture)
  }

  /// What a file is by its first bytes; nil for what is no picture, no file, or too large.
  private static func kind(of file: Int32) -> DecodingOrder.Kind? {
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      (1...DecodingLimits.file).contains(status.st_size)
    else { return nil }
    var head = [UInt8](repeating: 0, count: 32)
    let count = pread(file, &head, head.count, 0)
    guard count > 0 else { return nil }
    return switch PictureKind(Array(head.prefix(count))) {
    case .png: .png
    case .jpg: .jpeg
    case .gif: .gif
    case .webp: .webp
    case .avif, .heic: .avif
    case .bmp: .bmp
    case .tif: .tiff
    case nil: nil
    }
  }

  /// What the process says, and how it ended: -1 where it was not by itself.
  private static func answer(to order: DecodingOrder, _ file: Int32) -> (bytes: [UInt8], code: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { return ([], -1) }
    let process = spawn(order, file, ends[1])
    close(ends[1])
    defer { close(ends[0]) }
    guard let process else { return ([], -1) }
    let bytes = read(ends[0])
    if bytes == nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let hasExited = status & 0x7F == 0
    return (bytes ?? [], hasExited && bytes != nil ? status >> 8 & 0xFF : -1)
  }

  private static func spawn(_ order: DecodingOrder, _ file: Int32, _ output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, file, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    var argv = (["lukija"] + order.arguments).map { strdup($0) } + [nil]
    // Nothing of the person's but where libraries are, for whom they are elsewhere.
    let places = ["LD_LIBRARY_PATH", "GDK_PIXBUF_MODULE_FILE"].compactMap { name in
      Environment.variables[name].map { "\(name)=\($0)" }
    }
    var envp = (["LANG=C.UTF-8", "PATH=/usr/bin:/bin"] + places).map { strdup($0) } + [nil]
    defer { for string in argv + envp { free(string) } }
    var process: pid_t = 0
    return posix_spawn(&process, "/proc/self/exe", &actions, &attributes, &argv, &envp) == 0 ? process : nil
  }

  /// All that comes, in time and within limits; nil where that was not all.
  private static func read(_ pipe: Int32) -> [UInt8]? {
    let end = ChildProcess.now + patience
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let rest = end - ChildProcess.now
      guard rest > .zero else { return nil }
      var file = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      let ready = poll(&file, 1, Int32(rest / .milliseconds(1)) + 1)
      if ready < 0, errno != EINTR { return nil }
      guard ready > 0 else { continue }
      let count = Glibc.read(pipe, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0, errno != EINTR { return nil }
      bytes += piece.prefix(max(0, count))
      if bytes.count > DecodingLimits.answer { return nil }
    }
  }
}
