import ArgumentParser
import Files
import Foundation
import Segmentation

struct SegmentLearnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn",
        abstract: "Write a segmentation rule from an example.",
        discussion: """
            Names the place by what stands around it, and adds a rule to your own SRX file, which 'segment --rules' \
            puts before ours. A vertical bar marks the place where it can't be guessed.

              satzpaar segment learn --no-break "Dir. Müller" --to mine.srx     never after "Dir." before a capital
              satzpaar segment learn --no-break "Dir. | Müller" --exactly --to mine.srx     only before "Müller"
              satzpaar segment learn --break "Ende | Kasten" --to mine.srx      always between the two words
            """)

    @Option(name: .customLong("no-break"), help: "An example of a place where no unit ends.")
    var noBreak: [String] = []

    @Option(name: .customLong("break"), help: "An example of a place where one does.")
    var breaks: [String] = []

    @Flag(help: "Ask for the very words after the place, too.")
    var exactly = false

    @Option(help: "The language of the rule.")
    var language = "de"

    @Option(help: "Your SRX file; it is made where it is not there.")
    var to: String

    func validate() throws {
        if noBreak.isEmpty, breaks.isEmpty { throw ValidationError("Give an example with --no-break or --break.") }
    }

    func run() throws {
        var document =
            FileManager.default.fileExists(atPath: to) ? try SRXDocument.read(to) : SRXDocument()
        for (examples, isBreak) in [(noBreak, false), (breaks, true)] {
            for example in examples {
                guard let rule = SRXDocument.Rule(example: example, isBreak: isBreak, exactly: exactly) else {
                    throw ValidationError("'\(example)' shows no place: put | where it is, with text on both sides.")
                }
                document.add(rule, language: language)
                Message.note("\(isBreak ? "break" : "hold"): before \(rule.before)  after \(rule.after)")
            }
        }
        try OutputFile.write(String(decoding: document.xml(), as: UTF8.self), to: to, overwrite: true)
    }
}
