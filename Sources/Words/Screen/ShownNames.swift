import Blog

extension Author {
  /// How a screen calls the person: one without a name as WordPress does, in the language that is spoken.
  public var shownName: String { name.isEmpty ? say("Anonymous", fi: "Nimetön") : displayName }
}

extension Site {
  /// How a screen calls the blog; one without a title in the language that is spoken.
  public var shownTitle: String { title == Site.untitled ? say("Untitled blog", fi: "Nimetön blogi") : title }
}
