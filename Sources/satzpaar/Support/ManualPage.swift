import Foundation

/// A manual page in the macros of man(7), made from what ArgumentParser knows of a command.
struct ManualPage {
    /// The name without the section, such as `satzpaar-tm-import`.
    let name: String
    let text: String

    /// The page of the program and those of its commands, in order.
    ///
    /// - Parameter help: the JSON of `--experimental-dump-help`.
    static func pages(ofHelp help: String) throws -> [ManualPage] {
        struct Tool: Decodable { let command: Command }
        let tool = try JSONDecoder().decode(Tool.self, from: Data(help.utf8))
        return pages(of: tool.command, path: [tool.command.commandName])
    }

    private static func pages(of command: Command, path: [String]) -> [ManualPage] {
        let children = (command.subcommands ?? []).filter { $0.commandName != "help" }
        return [ManualPage(name: path.joined(separator: "-"), text: ManualWriter(command, path, children).text)]
            + children.flatMap { pages(of: $0, path: path + [$0.commandName]) }
    }

    /// A command as the parser describes it.
    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let subcommands: [Command]?
        let arguments: [Argument]?
    }

    /// An argument, option or flag.
    struct Argument: Decodable {
        struct Name: Decodable {
            let kind, name: String

            var written: String { kind == "long" ? "--\(name)" : "-\(name)" }
        }

        let kind: String
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let valueName: String?
        let defaultValue: String?
        let allValues: [String]?
        let abstract: String?
        let discussion: String?
    }
}

/// Writes one page.
private struct ManualWriter {
    private(set) var text = ""

    init(_ command: ManualPage.Command, _ path: [String], _ children: [ManualPage.Command]) {
        let name = path.joined(separator: " ")
        line(".TH \(path.joined(separator: "-").uppercased()) 1 \"\" \"Satzpaar\" \"User Commands\"")
        line(".SH NAME")
        line("\(escaped(path.joined(separator: "-"))) \\- \(escaped(command.abstract ?? ""))")
        let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
        line(".SH SYNOPSIS")
        line(".B \(escaped(name))")
        for argument in arguments { line(synopsis(argument)) }
        if !children.isEmpty { line("\\fIcommand\\fR") }
        if let discussion = command.discussion {
            line(".SH DESCRIPTION")
            paragraphs(discussion)
        }
        if !children.isEmpty { line(".SH COMMANDS") }
        for child in children {
            line(".TP")
            line(".B \(escaped(child.commandName))")
            line(escaped(child.abstract ?? ""))
        }
        entries("ARGUMENTS", arguments.filter { $0.kind == "positional" })
        entries("OPTIONS", arguments.filter { $0.kind != "positional" })
        line(".SH EXIT STATUS")
        line("0 clean, 1 findings, 2 usage, 3 unreadable input, 4 part of a batch failed.")
        let others =
            [path.dropLast().joined(separator: "-")] + children.map { (path + [$0.commandName]).joined(separator: "-") }
        let known = others.filter { !$0.isEmpty }
        if !known.isEmpty {
            line(".SH SEE ALSO")
            line(known.map { "\\fB\(escaped($0))\\fR(1)" }.joined(separator: ", "))
        }
    }

    private mutating func entries(_ title: String, _ arguments: [ManualPage.Argument]) {
        guard !arguments.isEmpty else { return }
        line(".SH \(title)")
        for argument in arguments { entry(argument) }
    }

    private mutating func entry(_ argument: ManualPage.Argument) {
        line(".TP")
        let value = argument.kind == "flag" ? "" : "\\fI\(escaped(argument.valueName ?? "value"))\\fR"
        if argument.kind == "positional" {
            line(value)
        } else {
            let names = (argument.names ?? []).map { "\\fB\(escaped($0.written))\\fR" }.joined(separator: ", ")
            line(value.isEmpty ? names : "\(names) \(value)")
        }
        var sentences = [argument.abstract, argument.discussion].compactMap(\.self).map(escaped)
        if let values = argument.allValues, !values.isEmpty {
            sentences.append("One of \(escaped(values.joined(separator: ", "))).")
        }
        if let standard = argument.defaultValue { sentences.append("Default: \(escaped(standard)).") }
        line(sentences.isEmpty ? "\\&" : sentences.joined(separator: " "))
    }

    private func synopsis(_ argument: ManualPage.Argument) -> String {
        let value = argument.kind == "flag" ? "" : "\\fI\(escaped(argument.valueName ?? "value"))\\fR"
        let names = argument.names ?? []
        let name = (names.first { $0.kind == "long" } ?? names.first).map { "\\fB\(escaped($0.written))\\fR" } ?? ""
        let whole = [name, value].filter { !$0.isEmpty }.joined(separator: " ") + (argument.isRepeating ? " ..." : "")
        return argument.isOptional ? "[\(whole)]" : whole
    }

    /// Paragraphs, with indented lines as they stand.
    private mutating func paragraphs(_ discussion: String) {
        var (isCode, isAfterGap) = (false, false)
        for part in discussion.split(separator: "\n", omittingEmptySubsequences: false) {
            let wasCode = isCode
            isCode = part.hasPrefix("  ") || (part.isEmpty && isCode)
            if isCode, !wasCode { line(".PP\n.nf") }
            if !isCode, wasCode { line(".fi\n.PP") }
            if !part.isEmpty {
                if isAfterGap, !isCode, !wasCode { line(".PP") }
                line(escaped(String(part)))
            } else if isCode {
                line("")
            }
            isAfterGap = part.isEmpty
        }
        if isCode { line(".fi") }
    }

    private mutating func line(_ words: String) { text += words + "\n" }

    /// Text that troff prints as it stands.
    private func escaped(_ words: String) -> String {
        let plain = words.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("'", with: "\\(aq")
            .replacing("\n", with: " ")
        return plain.hasPrefix(".") ? "\\&" + plain : plain
    }
}
