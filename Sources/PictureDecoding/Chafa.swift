import DynamicLibraries
import Screen

/// libchafa, as far as it is needed: pixels in, characters in colours out.
struct Chafa: @unchecked Sendable {
  private typealias Object = OpaquePointer

  private let newMap: @convention(c) () -> Object?
  private let addTags: @convention(c) (Object, Int32) -> Void
  private let newConfig: @convention(c) () -> Object?
  private let setGeometry: @convention(c) (Object, Int32, Int32) -> Void
  private let setMode: @convention(c) (Object, Int32) -> Void
  private let setMap: @convention(c) (Object, Object) -> Void
  private let newCanvas: @convention(c) (Object) -> Object?
  private let draw: @convention(c) (Object, Int32, UnsafePointer<UInt8>, Int32, Int32, Int32) -> Void
  private let character: @convention(c) (Object, Int32, Int32) -> UInt32
  private let colours:
    @convention(c) (Object, Int32, Int32, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>) -> Void
  private let setThreads: @convention(c) (Int32) -> Void

  /// Nil where it is not installed.
  static let installed = Chafa()

  private init?() {
    guard let library = DynamicLibrary("libchafa.so.0"),
      let newMap: @convention(c) () -> Object? = library.function("chafa_symbol_map_new"),
      let addTags: @convention(c) (Object, Int32) -> Void = library.function("chafa_symbol_map_add_by_tags"),
      let newConfig: @convention(c) () -> Object? = library.function("chafa_canvas_config_new"),
      let setGeometry: @convention(c) (Object, Int32, Int32) -> Void = library.function(
        "chafa_canvas_config_set_geometry"),
      let setMode: @convention(c) (Object, Int32) -> Void = library.function("chafa_canvas_config_set_canvas_mode"),
      let setMap: @convention(c) (Object, Object) -> Void = library.function("chafa_canvas_config_set_symbol_map"),
      let newCanvas: @convention(c) (Object) -> Object? = library.function("chafa_canvas_new"),
      let draw: @convention(c) (Object, Int32, UnsafePointer<UInt8>, Int32, Int32, Int32) -> Void = library.function(
        "chafa_canvas_draw_all_pixels"),
      let character: @convention(c) (Object, Int32, Int32) -> UInt32 = library.function("chafa_canvas_get_char_at"),
      let colours:
        @convention(c) (Object, Int32, Int32, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>) -> Void =
        library.function("chafa_canvas_get_raw_colors_at"),
      let setThreads: @convention(c) (Int32) -> Void = library.function("chafa_set_n_threads")
    else { return nil }
    self.newMap = newMap
    self.addTags = addTags
    self.newConfig = newConfig
    self.setGeometry = setGeometry
    self.setMode = setMode
    self.setMap = setMap
    self.newCanvas = newCanvas
    self.draw = draw
    self.character = character
    self.colours = colours
    self.setThreads = setThreads
  }

  /// Numbers of its header, in which nothing else stands for them.
  private enum Number {
    static let trueColour: Int32 = 0
    static let indexed240: Int32 = 2
    static let rgbaUnassociated: Int32 = 4
    /// Spaces, and blocks, quadrants and halves that fonts have.
    static let symbols: Int32 = 1 | 1 << 3 | 1 << 7 | 1 << 8 | 1 << 9
  }

  /// Cells for pixels in RGBA.
  func cells(_ pixels: [UInt8], width: Int, height: Int, size: Size, isDirect: Bool) -> [BlockCell]? {
    setThreads(1)
    guard let map = newMap(), let config = newConfig() else { return nil }
    addTags(map, Number.symbols)
    setGeometry(config, Int32(size.columns), Int32(size.rows))
    setMode(config, isDirect ? Number.trueColour : Number.indexed240)
    setMap(config, map)
    guard let canvas = newCanvas(config) else { return nil }
    draw(canvas, Number.rgbaUnassociated, pixels, Int32(width), Int32(height), Int32(width * 4))
    var cells: [BlockCell] = []
    for row in 0..<Int32(size.rows) {
      for column in 0..<Int32(size.columns) {
        var (foreground, background): (Int32, Int32) = (-1, -1)
        colours(canvas, column, row, &foreground, &background)
        // 256 and more are its words for what is transparent.
        let limit: Int32 = isDirect ? 0xFFFFFF : 255
        guard
          let cell = BlockCell(
            scalar: character(canvas, column, row), foreground: foreground > limit ? -1 : foreground,
            background: background > limit ? -1 : background)
        else { return nil }
        cells.append(cell)
      }
    }
    return cells
  }
}
