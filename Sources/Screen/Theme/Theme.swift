/// How each ``Role`` looks, whatever terminal shows it: a value, so that one theme can be exchanged for another, and
/// compared, without a terminal. What a terminal makes of it is the palette of that terminal.
public struct Theme: Hashable, Sendable {
  /// How a role looks.
  public struct Look: Hashable, Sendable {
    /// Attributes that the role brings; the text's own emphasis is added.
    public var traits: Traits
    /// Nil is the terminal's own.
    public var foreground: Colour?
    /// Nil is the terminal's own.
    public var background: Colour?

    /// Memberwise.
    public init(_ traits: Traits = Traits(), _ foreground: Colour? = nil, on background: Colour? = nil) {
      self.traits = traits
      self.foreground = foreground
      self.background = background
    }
  }

  /// Attributes by what a terminal has beside them: where colours are few or none, attributes carry the meaning.
  public struct Traits: Hashable, Sendable {
    /// Without colour.
    public var colourless: Style.Traits
    /// With 8 or 16 colours.
    public var few: Style.Traits
    /// With 256 colours or direct ones.
    public var many: Style.Traits

    /// Memberwise.
    public init(colourless: Style.Traits = [], few: Style.Traits = [], many: Style.Traits = []) {
      self.colourless = colourless
      self.few = few
      self.many = many
    }
  }

  /// What it is called in settings.
  public var name: String
  private var looks: [Look]

  /// A theme of these looks; a role that is not among them looks like running text.
  public init(name: String, looks: [Role: Look]) {
    self.name = name
    self.looks = Role.allCases.map { looks[$0] ?? looks[.text] ?? Look() }
  }

  /// How a role looks.
  public subscript(role: Role) -> Look {
    get { looks[Int(role.rawValue)] }
    set { looks[Int(role.rawValue)] = newValue }
  }
}
