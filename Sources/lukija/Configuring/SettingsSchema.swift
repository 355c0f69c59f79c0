import Blog
import Configuration
import TextFormats
import Words

/// The table of settings as a JSON Schema, for editors that check and complete TOML by one: data/schemas.
enum SettingsSchema {
  static var text: String {
    var root: [(String, JSON)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string(SettingsWords.title.text)),
      ("type", .string("object")),
      ("additionalProperties", .no),
    ]
    root.append(("properties", properties))
    return String(decoding: JSON.object(root).text(JSONStyle(indent: 0)), as: UTF8.self) + "\n"
  }

  private static var properties: JSON {
    var members = Setting.all.filter { $0.name.parts.table.isEmpty }.map { (String($0.name.parts.key), schema($0)) }
    for (table, isList) in [("blog", true), ("sync", false), ("identity", false), ("keys", false)] {
      let object = object(of: table)
      members.append((table, isList ? .object([("type", .string("array")), ("items", object)]) : object))
    }
    return .object(members)
  }

  private static func object(of table: String) -> JSON {
    let settings = Setting.all.filter { $0.name.parts.table == table }
    var members = settings.filter { $0.kind != .keys }.map { (String($0.name.parts.key), schema($0)) }
    if table == "blog" {
      let own = Setting.all.filter(\.isOfBlogs)
      members += own.filter { $0.name.parts.table.isEmpty }.map { ($0.name.rawValue, schema($0)) }
      for name in ["sync", "identity"] { members.append((name, object(of: name))) }
    }
    let required = settings.filter(\.isRequired).map { JSON.string(String($0.name.parts.key)) }
    var object: [(String, JSON)] = [("type", .string("object"))]
    let keys = settings.first { $0.kind == .keys }
    object.append(("additionalProperties", keys.map(schema) ?? .no))
    if !required.isEmpty { object.append(("required", .list(required))) }
    object.append(("properties", .object(members)))
    return .object(object)
  }

  private static func schema(_ setting: Setting) -> JSON {
    var members = shape(setting.kind)
    members.append(("description", .string(setting.name.help)))
    return .object(members)
  }

  private static func shape(_ kind: SettingKind) -> [(String, JSON)] {
    let words = JSON.object([("type", .string("array")), ("items", .object([("type", .string("string"))]))])
    let text = JSON.object([("type", .string("string")), ("minLength", .integer(1))])
    switch kind {
    case .text, .name, .path, .address, .command, .dateFormat, .langmap:
      return [("type", .string("string")), ("minLength", .integer(1))]
    case .duration:
      let time = "([0-9]+ *(d|h|min|s|ms) *)+"
      return [("type", .string("string")), ("pattern", .string("^ *(\(time)|off) *$"))]
    case .number(let range):
      return [
        ("type", .string("integer")), ("minimum", .integer(Int64(range.lowerBound))),
        ("maximum", .integer(Int64(range.upperBound))),
      ]
    case .toggle: return [("type", .string("boolean"))]
    case .toggleOrAuto: return [("enum", .list([.yes, .no, .string("auto")]))]
    case .choice(let words): return [("enum", .list(words.map { .string($0) }))]
    case .choices(let words):
      let items = JSON.object([("enum", .list(words.map { .string($0) }))])
      return [("type", .string("array")), ("items", items)]
    case .theme:
      let names = ["name", "dark", "light"].map { ($0, text) }
      let roles = JSON.object([("type", .string("object")), ("additionalProperties", text)])
      let table = JSON.object([
        ("type", .string("object")), ("additionalProperties", .no), ("properties", .object(names + [("roles", roles)])),
      ])
      return [("anyOf", .list([text, table]))]
    case .texts: return [("type", .string("object")), ("additionalProperties", text)]
    case .commands:
      let members = Configuration.Hook.allCases.map { ($0.rawValue, JSON.object([("anyOf", .list([text, words]))])) }
      return [("type", .string("object")), ("additionalProperties", .no), ("properties", .object(members))]
    case .keys:
      let bound = JSON.object([("anyOf", .list([text, words]))])
      return [("type", .string("object")), ("additionalProperties", bound)]
    }
  }
}

extension JSON {
  fileprivate static let yes = JSON(.bool(true))
  fileprivate static let no = JSON(.bool(false))
  fileprivate static func list(_ elements: [JSON]) -> JSON { JSON(.array(elements)) }
}
