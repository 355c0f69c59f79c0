extension Language {
  /// Says something in English whoever reads it: what programs read has one language.
  public static func inEnglish<Result>(_ body: () throws -> Result) rethrows -> Result {
    try $ofTask.withValue(.english, operation: body)
  }
}
