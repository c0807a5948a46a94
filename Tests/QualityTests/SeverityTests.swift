import Quality
import Testing

struct SeverityTests {
    @Test func `an error weighs more than a warning and a warning more than a note`() {
        #expect(Severity.allCases.sorted() == [.note, .warning, .error])
    }
}
