import ArgumentParser
import Desk
import Files
import Foundation

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show the settings that hold here, and where each comes from.",
        discussion: """
            A file satzpaar.toml, found in this folder or the nearest one above, sets what the options of a command would \
            say; an option given on the command line goes before it. Paths count from the file's folder. A file with \
            everything that can be set comes from --template.

              satzpaar config
              satzpaar config memory.threshold
              satzpaar config --template > satzpaar.toml
            """)

    @Argument(help: "A setting, such as memory.threshold; all without it.") var key: String?
    @Flag(help: "Print one JSON object.") var json = false
    @Flag(help: "Print a satzpaar.toml that sets everything as it stands without one.") var template = false
    @OptionGroup var settings: SettingsOptions

    func run() throws {
        if template {
            try Output.line(SettingsTemplate.text())
            return
        }
        let settings = try settings.load()
        guard let key else { return try show(settings) }
        guard let setting = SettingKey(rawValue: key) else {
            let known = SettingKey.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("There is no setting \(key); known are \(known).")
        }
        try Output.line(json ? SettingsTemplate.json(settings.value(setting)) : plain(settings.value(setting)))
    }

    private func show(_ settings: Settings) throws {
        if json {
            let members = SettingKey.allCases.map { key in
                var origin = "null"
                var line = ""
                if case .file(let file, let number) = settings.origin(key) {
                    (origin, line) = (jsonString(file), ",\"line\":\(number)")
                }
                return "\(jsonString(key.rawValue)):{\"value\":\(SettingsTemplate.json(settings.value(key))),"
                    + "\"file\":\(origin)\(line)}"
            }
            return try Output.line("{\(members.joined(separator: ","))}")
        }
        try Output.line(settings.file ?? "No \(Settings.fileName) in this folder or above: everything is as it stands.")
        let rows = SettingKey.allCases.map { key -> [String] in
            let origin =
                switch settings.origin(key) {
                case .standard: "standard"
                case .file(let file, let line): "\(file.split(separator: "/").last ?? ""):\(line)"
                }
            return [key.rawValue, SettingsTemplate.toml(settings.value(key)), origin, key.purpose]
        }
        for line in TextTable.lines(rows) { try Output.line(line) }
    }

    private func plain(_ value: SettingValue) -> String {
        switch value {
        case .text(let text): text
        case .list(let list): list.joined(separator: "\n")
        default: SettingsTemplate.toml(value)
        }
    }
}

/// Settings in writing.
enum SettingsTemplate {
    /// A file that sets everything as it stands without one.
    static func text() -> String {
        var lines = ["# Settings of satzpaar for this folder and those below; options of a command go before them."]
        var table = ""
        for key in SettingKey.allCases {
            let parts = key.rawValue.split(separator: ".")
            if parts[0] != table {
                table = String(parts[0])
                lines += ["", "[\(table)]"]
            }
            lines.append("# \(parts[1]) = \(toml(key.standard))  # \(key.purpose)")
        }
        return lines.joined(separator: "\n")
    }

    static func toml(_ value: SettingValue) -> String {
        switch value {
        case .table(let table):
            "{" + table.sorted { $0.key < $1.key }.map { "\($0.key) = \(jsonString($0.value))" }.joined(separator: ", ")
                + "}"
        default: json(value)
        }
    }

    static func json(_ value: SettingValue) -> String {
        switch value {
        case .text(let text): jsonString(text)
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): "\(number)"
        case .integer(let number): "\(number)"
        case .list(let list): "[" + list.map(jsonString).joined(separator: ", ") + "]"
        case .table(let table):
            "{"
                + table.sorted { $0.key < $1.key }.map { "\(jsonString($0.key)):\(jsonString($0.value))" }
                .joined(separator: ",") + "}"
        }
    }
}
