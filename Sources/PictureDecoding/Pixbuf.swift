import DynamicLibraries

/// gdk-pixbuf, as far as it is needed: bytes of one kind of file in, pixels out.
struct Pixbuf: @unchecked Sendable {
  typealias Object = OpaquePointer
  private typealias Prepared = @convention(c) (Object?, Int32, Int32, UnsafeMutableRawPointer?) -> Void
  private typealias Updated =
    @convention(c) (Object?, Int32, Int32, Int32, Int32, UnsafeMutableRawPointer?) -> Void

  private let newLoader: @convention(c) (UnsafePointer<CChar>, UnsafeMutableRawPointer?) -> Object?
  private let write: @convention(c) (Object, UnsafePointer<UInt8>, Int, UnsafeMutableRawPointer?) -> Int32
  private let close: @convention(c) (Object, UnsafeMutableRawPointer?) -> Int32
  private let picture: @convention(c) (Object) -> Object?
  private let turned: @convention(c) (Object) -> Object?
  private let scale: @convention(c) (Object, Int32, Int32, Int32) -> Object?
  private let width: @convention(c) (Object) -> Int32
  private let height: @convention(c) (Object) -> Int32
  private let stride: @convention(c) (Object) -> Int32
  private let channels: @convention(c) (Object) -> Int32
  private let pixels: @convention(c) (Object) -> UnsafePointer<UInt8>?
  private let connect:
    @convention(c) (
      Object, UnsafePointer<CChar>, UnsafeRawPointer, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UInt32
    ) -> UInt

  /// Nil where it is not installed.
  static let installed = Pixbuf()

  private init?() {
    guard let library = DynamicLibrary("libgdk_pixbuf-2.0.so.0"), let objects = DynamicLibrary("libgobject-2.0.so.0"),
      let newLoader: @convention(c) (UnsafePointer<CChar>, UnsafeMutableRawPointer?) -> Object? = library.function(
        "gdk_pixbuf_loader_new_with_type"),
      let write: @convention(c) (Object, UnsafePointer<UInt8>, Int, UnsafeMutableRawPointer?) -> Int32 =
        library.function("gdk_pixbuf_loader_write"),
      let close: @convention(c) (Object, UnsafeMutableRawPointer?) -> Int32 = library.function(
        "gdk_pixbuf_loader_close"),
      let picture: @convention(c) (Object) -> Object? = library.function("gdk_pixbuf_loader_get_pixbuf"),
      let turned: @convention(c) (Object) -> Object? = library.function("gdk_pixbuf_apply_embedded_orientation"),
      let scale: @convention(c) (Object, Int32, Int32, Int32) -> Object? = library.function("gdk_pixbuf_scale_simple"),
      let width: @convention(c) (Object) -> Int32 = library.function("gdk_pixbuf_get_width"),
      let height: @convention(c) (Object) -> Int32 = library.function("gdk_pixbuf_get_height"),
      let stride: @convention(c) (Object) -> Int32 = library.function("gdk_pixbuf_get_rowstride"),
      let channels: @convention(c) (Object) -> Int32 = library.function("gdk_pixbuf_get_n_channels"),
      let pixels: @convention(c) (Object) -> UnsafePointer<UInt8>? = library.function("gdk_pixbuf_read_pixels"),
      let connect:
        @convention(c) (
          Object, UnsafePointer<CChar>, UnsafeRawPointer, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UInt32
        ) -> UInt = objects.function("g_signal_connect_data")
    else { return nil }
    self.newLoader = newLoader
    self.write = write
    self.close = close
    self.picture = picture
    self.turned = turned
    self.scale = scale
    self.width = width
    self.height = height
    self.stride = stride
    self.channels = channels
    self.pixels = pixels
    self.connect = connect
  }

  /// Which rows of pixels came.
  private final class Progress {
    var top = Int.max
    var bottom = 0
  }

  /// Decodes a file that comes in pieces; of a moving picture the first one. Nil for what is none, or is too large. What it
  /// returns is never given back: the process ends.
  ///
  /// - Parameter next: the next piece; nil at the end.
  func decode(_ kind: DecodingOrder.Kind, _ next: () -> [UInt8]?) -> Object? {
    guard let loader = loader(for: kind) else { return nil }
    let progress = Progress()
    let prepared: Prepared = { _, width, height, _ in
      let (width, height) = (Int(width), Int(height))
      let isTooLarge =
        width < 1 || height < 1 || width > DecodingLimits.side || height > DecodingLimits.side
        || width * height > DecodingLimits.pixels
      // Whoever goes on all the same gets no memory for it.
      if isTooLarge { Exit.now() }
    }
    let updated: Updated = { _, _, top, _, height, data in
      guard let data else { return }
      let progress = Unmanaged<Progress>.fromOpaque(data).takeUnretainedValue()
      progress.top = min(progress.top, Int(top))
      progress.bottom = max(progress.bottom, Int(top) + Int(height))
    }
    let data = Unmanaged.passUnretained(progress).toOpaque()
    _ = connect(loader, "size-prepared", unsafeBitCast(prepared, to: UnsafeRawPointer.self), nil, nil, 0)
    _ = connect(loader, "area-updated", unsafeBitCast(updated, to: UnsafeRawPointer.self), data, nil, 0)
    return withExtendedLifetime(progress) {
      while let piece = next() {
        let isTaken = piece.withUnsafeBufferPointer { bytes in
          bytes.baseAddress.map { write(loader, $0, bytes.count, nil) != 0 } ?? true
        }
        guard isTaken else { return nil }
      }
      guard close(loader, nil) != 0, let whole = picture(loader) else { return nil }
      // What breaks off is no picture: half of one would be shown as if it were whole.
      guard progress.top == 0, progress.bottom >= size(of: whole).height else { return nil }
      return turned(whole) ?? whole
    }
  }

  private func loader(for kind: DecodingOrder.Kind) -> Object? {
    let names = kind == .avif ? ["avif", "heif/avif"] : [kind.rawValue]
    for name in names { if let loader = newLoader(name, nil) { return loader } }
    return nil
  }

  func size(of picture: Object) -> (width: Int, height: Int) { (Int(width(picture)), Int(height(picture))) }

  /// RGBA in rows without gaps, scaled, in the upper left corner of a field that is transparent otherwise.
  func pixels(of picture: Object, width newWidth: Int, height newHeight: Int, onto field: (width: Int, height: Int))
    -> [UInt8]?
  {
    var picture = picture
    if size(of: picture) != (newWidth, newHeight) {
      // GDK_INTERP_BILINEAR, which takes all pixels in where it makes a picture smaller.
      guard let scaled = scale(picture, Int32(newWidth), Int32(newHeight), 2) else { return nil }
      picture = scaled
    }
    guard let source = pixels(picture) else { return nil }
    let (stride, channels) = (Int(stride(picture)), Int(channels(picture)))
    guard channels == 3 || channels == 4, size(of: picture) == (newWidth, newHeight) else { return nil }
    var result = [UInt8](repeating: 0, count: field.width * field.height * 4)
    for row in 0..<newHeight {
      var from = row * stride
      var to = row * field.width * 4
      for _ in 0..<newWidth {
        result[to] = source[from]
        result[to + 1] = source[from + 1]
        result[to + 2] = source[from + 2]
        result[to + 3] = channels == 4 ? source[from + 3] : 255
        from += channels
        to += 4
      }
    }
    return result
  }
}
