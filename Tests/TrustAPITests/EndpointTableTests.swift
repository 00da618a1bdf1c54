import Testing
import TrustAPI

/// Holds the tables against the pages, as they were read by hand.
@Suite("The tables of the pages")
struct EndpointTableTests {
    @Test("have 37 parameters and 49 errors")
    func counts() {
        let endpoints = Ring.first.endpoints.map(\.definition)
        #expect(endpoints.map(\.parameters.count) == [5, 11, 6, 5, 10])
        #expect(endpoints.map(\.errors.count) == [12, 12, 9, 8, 8])
        #expect(endpoints.map(\.samples.count) == [3, 4, 1, 3, 3])
    }

    @Test(
        "have the parameters of each page in its order",
        arguments: [
            (EndpointName.autoAuthorize, "loginName loginPassword orderNumber test disableSWP"),
            (
                .autoUpdateDCV,
                "loginName loginPassword orderNumber baseOrderNumber domainName newMethod newDCVEmailAddress "
                    + "dcvTemplateID domainNames newMethods newDCVEmailAddresses"
            ),
            (.resendDCVEmail, "loginName loginPassword orderNumber baseOrderNumber dcvEmailAddress dcvTemplateID"),
            (.updateUserEvClickThrough, "loginName loginPassword action orderNumber adminEmailAddress"),
            (
                .updateUserOvCallback,
                "loginName loginPassword action orderNumber phoneNumber emailAddress preferredTimeUTC "
                    + "extensionNumber language comments"
            ),
        ]
    )
    func parameters(_ name: EndpointName, _ expected: String) {
        #expect(name.definition.parameters.map(\.name).joined(separator: " ") == expected)
    }

    @Test(
        "have the codes of each page in its order",
        arguments: [
            (EndpointName.autoAuthorize, [-1, -2, -3, -4, -14, -15, -16, -17, -27, -114, -115, -122]),
            (.autoUpdateDCV, [-1, -2, -3, -4, -14, -16, -17, -47, -90, -126, -139, -160]),
            (.resendDCVEmail, [-1, -2, -3, -4, -14, -16, -17, -90, -160]),
            (.updateUserEvClickThrough, [-1, -2, -3, -4, -14, -16, -17, -20]),
            (.updateUserOvCallback, [-1, -2, -3, -4, -14, -16, -17, -20]),
        ]
    )
    func codes(_ name: EndpointName, _ expected: [Int]) {
        #expect(name.definition.errors.map(\.code.rawValue) == expected)
    }

    @Test(
        "have the maximum lengths of the pages",
        arguments: [
            (EndpointName.autoAuthorize, [64, 128, nil, 1, 1]),
            (.autoUpdateDCV, [64, 128, nil, nil, 255, 32, 255, nil, 255, 32, 255]),
            (.resendDCVEmail, [64, 128, nil, nil, 255, nil]),
            (.updateUserEvClickThrough, [64, 128, 100, 128, 255]),
            (.updateUserOvCallback, [64, 128, 100, 128, 32, 255, 30, 5, 5, 2000]),
        ] as [(EndpointName, [Int?])]
    )
    func limits(_ name: EndpointName, _ expected: [Int?]) {
        #expect(name.definition.parameters.map(\.limit.documented) == expected)
    }

    @Test("give every row an id of its own")
    func rowIDs() {
        let ids = RowID.all.map(\.description)
        #expect(Set(ids).count == ids.count)
        for id in [
            "AutoUpdateDCV/error/-47", "UpdateUserOvCallback/parameter/comments/max",
            "UpdateUserOvCallback/parameter/language/value/ru_ru", "ResendDCVEmail/response/errorItem",
            "AutoAuthorize/sample/2", "AutoUpdateDCV/parameter/newMethod/required",
        ] {
            #expect(ids.contains(id))
        }
    }

    @Test("tell of the second ring as much, and how well it is known")
    func secondRing() {
        #expect(Ring.second.endpoints == [.getDCVEmailAddressList, .getMDCDomainDetails])
        let endpoints = Ring.second.endpoints.map(\.definition)
        #expect(
            endpoints.map { $0.parameters.map(\.name).joined(separator: " ") } == [
                "loginName loginPassword domainName responseFormat",
                "loginName loginPassword orderNumber showStatusDetails responseFormat",
            ])
        #expect(
            endpoints.map { $0.errors.map(\.code.rawValue) } == [
                [-1, -3, -4, -14, -16, -17, -19, -37], [-1, -3, -4, -14, -16, -17],
            ])
        let rows = Row.all(of: .second)
        #expect(rows.allSatisfy { $0.standing != .documented && $0.undecidable == nil })
        #expect(Row.all(of: .first).count == 208 && Row.all.count == 208 + rows.count)
        let ids = rows.map(\.id.description)
        for id in [
            "GetMDCDomainDetails/parameter/orderNumber", "GetMDCDomainDetails/response/N_dcvStatus/value/Validated",
            "GetDCVEmailAddressList/response/levelN_email", "GetDCVEmailAddressList/error/-37",
        ] {
            #expect(ids.contains(id), "\(id)")
        }
    }

    @Test(
        "know a numbered field by its name",
        arguments: [
            ("levelN_email", "level2_email", true), ("levelN_email", "level12_email", true),
            ("levelN_email", "levelN_email", false), ("levelN_email", "level_email", false),
            ("levelN_email", "level02_email", false), ("levelN_email", "level-1_email", false),
            ("N_domainName", "1_domainName", true), ("N_domainName", "_domainName", false),
            ("N_domainName", "1_dcvMethod", false), ("N_domainName", "0_domainName", false),
        ]
    )
    func numbered(_ row: String, _ field: String, _ isNamed: Bool) throws {
        #expect(ResponseRow(row, "", isNumbered: true).isNamed(field) == isNamed)
        let pattern = try #require(ResponseRow(row, "", isNumbered: true).pattern)
        #expect(try field.contains(Regex(pattern)) == isNamed)
    }

    @Test("mark the two codes of ResendDCVEmail that nobody gives as assumed")
    func standing() {
        let errors = ResendDCVEmail.endpoint.errors
        #expect(errors.filter { $0.standing == .assumed }.map(\.code) == [.permissionDenied, .updateFailed])
        #expect(errors.filter { $0.standing == .sibling }.count == 7)
    }

    @Test("find an endpoint by its path, with ! or %21", arguments: EndpointName.allCases)
    func paths(_ name: EndpointName) {
        #expect(EndpointName(path: "/products/!\(name.rawValue)") == name)
        #expect(EndpointName(path: "/products/%21\(name.rawValue)") == name)
        #expect(EndpointName(path: "/products/\(name.rawValue)") == nil)
        #expect(EndpointName(path: "/products/!\(name.rawValue)/") == nil)
    }
}
