import Testing
import TrustAPI

@Suite("The forms of answers")
struct AnswerFormTests {
    @Test("write a success as the samples do")
    func success() {
        var grounds = Grounds(Assumptions())
        let siteLock = Answer.done([FormField("slUserID", "11111111"), FormField("slSiteID", "22222222")])
        #expect(text(EndpointName.autoAuthorize.definition.encode(siteLock, &grounds)) == "0\n11111111\n22222222")
        #expect(text(EndpointName.autoAuthorize.definition.encode(.done(), &grounds)) == "0")
        #expect(text(EndpointName.autoUpdateDCV.definition.encode(.done(), &grounds)) == "errorCode=0")
        let status = UpdateUserOvCallback.answer(.done)
        #expect(text(EndpointName.updateUserOvCallback.definition.encode(status, &grounds)) == "errorCode=0&status=1")
        let clicked = UpdateUserEvClickThrough.answer(.done, &grounds)
        #expect(
            text(EndpointName.updateUserEvClickThrough.definition.encode(clicked, &grounds))
                == "errorCode=0&status=1&description=done%2C+email+has+been+sent"
        )
    }

    @Test(
        "are read forgivingly",
        arguments: [
            "errorCode=-4&errorMessage=not%20so", "errorCode=-4&errorMessage=not+so\n",
            "errorCode=-4&errorMessage=not so\r\n",
        ]
    )
    func pairs(_ body: String) {
        #expect(
            PairsForm().decode(Array(body.utf8)) == [
                FormField("errorCode", "-4"), FormField("errorMessage", "not so"),
            ]
        )
    }

    @Test(
        "tell the lines of a refusal from those of a success",
        arguments: [
            ("0\n1\n2", [FormField("errorCode", "0"), FormField("slUserID", "1"), FormField("slSiteID", "2")]),
            ("0\r\n", [FormField("errorCode", "0")]),
            ("-27\r\nno\r\n", [FormField("errorCode", "-27"), FormField("errorMessage", "no")]),
            ("", []),
        ]
    )
    func lines(_ body: String, _ expected: [FormField]) {
        #expect(AutoAuthorize.endpoint.answerForms.usual.decode(Array(body.utf8)) == expected)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
