/// CSRs that were made with openssl and are as they should be.
enum GoodRequest {
    /// RSA-2048 with every usual field, three DNS names, two IP addresses, a mail address and a URI.
    static let names = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIIDmDCCAoACAQAwgbcxCzAJBgNVBAYTAkRFMQ8wDQYDVQQIDAZCYXllcm4xETAP
        BgNVBAcMCE3DvG5jaGVuMRcwFQYDVQQJDA5IYXVwdHN0cmHDn2UgMTEOMAwGA1UE
        EQwFODAzMzExFjAUBgNVBAoMDUJlaXNwaWVsIEdtYkgxCzAJBgNVBAsMAklUMRQw
        EgYDVQQDDAtleGFtcGxlLmNvbTEgMB4GCSqGSIb3DQEJARYRYWRtaW5AZXhhbXBs
        ZS5jb20wggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDS0DsM2ltaog5Y
        6fmL1WU2T2XgOzoH92HC0MJrvGnUe+atSPekPRfIqkFQKD0oV7OIPjAQVxDi6hbt
        7HtrMGpTqAchv2kkBLJDS/FvIe++oIakFauks5SBd5Rdwshu26DZkkFgDQIb/k08
        R2tdZ/v8zGYMTrV3zkxskVjzZ92LfRdWn0FVWq9f9tQ0BY8j2KRPo+slsUwrO5Wl
        m53vUgaRmQq6gTXRiiqKGNsPs9x1VQ9IcDhJdDjMsGNEzfUSEhDnIUljtjtBUdly
        WslhqcIq0mjRZpByLFspqJbQlhD0H6Myo2mxqfEUYCimw9iQY0j+JmmRV++WHcM3
        h7gKLfzNAgMBAAGggZowgZcGCSqGSIb3DQEJDjGBiTCBhjB3BgNVHREEcDBuggtl
        eGFtcGxlLmNvbYINKi5leGFtcGxlLmNvbYIPd3d3LmV4YW1wbGUuY29thwTAAAIH
        hxAgAQ24AAAAAAAAAAAAAAAHgRFhZG1pbkBleGFtcGxlLmNvbYYUaHR0cHM6Ly9l
        eGFtcGxlLmNvbS8wCwYDVR0PBAQDAgeAMA0GCSqGSIb3DQEBCwUAA4IBAQCIW4Vv
        AlH2Wk2xPgIcrVp/VJzxPhSnI+6PRZqHeCheD2knTyjUFqM3t1vrzxWHIz9swHeO
        S2xALrPn5a1Vr/UolulFENUisenBwHg6PAzmohSH46QShVaD0/2+ap1AcIWrUTAx
        /JY1SLaa1TQNOHtmynVWr3VN7ZKFwj7bdEnFpR0H2opNwBVBkOclpLh1iXTXRz+/
        gdG2LgApXbDzY+AWy3aQ1xlnRfMdknuUv4NxeQ21ALghdTEZ7TIq4FfWC7JtFETb
        57c0DVOrbGS1k9iOyUH/cFW9WzcZh1b7c1EGU/ts4eOCjL2FtWipvmA8yslsugRK
        yF4TRVZKSZX7K4B0
        -----END CERTIFICATE REQUEST-----
        """

    /// RSA-2048, `CN=www.example.com` as in those below.
    static let rsa2048 = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIICXzCCAUcCAQAwGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMIIBIjANBgkq
        hkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0tA7DNpbWqIOWOn5i9VlNk9l4Ds6B/dh
        wtDCa7xp1HvmrUj3pD0XyKpBUCg9KFeziD4wEFcQ4uoW7ex7azBqU6gHIb9pJASy
        Q0vxbyHvvqCGpBWrpLOUgXeUXcLIbtug2ZJBYA0CG/5NPEdrXWf7/MxmDE61d85M
        bJFY82fdi30XVp9BVVqvX/bUNAWPI9ikT6PrJbFMKzuVpZud71IGkZkKuoE10Yoq
        ihjbD7PcdVUPSHA4SXQ4zLBjRM31EhIQ5yFJY7Y7QVHZclrJYanCKtJo0WaQcixb
        KaiW0JYQ9B+jMqNpsanxFGAopsPYkGNI/iZpkVfvlh3DN4e4Ci38zQIDAQABoAAw
        DQYJKoZIhvcNAQELBQADggEBAI4KqHTgpeEkicvvczNItcABoXeI2PWS3Ya/5Mok
        V/5AfwC4Qeu4+n10wtrXeJjrupVX7sfzqdeoJMu9f46kwzqrzXWBfgeUXK+af8zO
        8sGPJJB625BaaWwyjNrbsW97Y/tFQeoqRqTVIYjw4fO41R90PqOZxojzRSIpQNyU
        NWHFlk38oFwF7ocsLNQjpCJ6AnuaKBjtrL8gulB9PfRGRXRu+l4ox6Jj9Q4ZKAGF
        qBSb4TWHUtUxMlfGkgtJ8Ugb1Ojt47tMDjcrt92oBRiUyCTjQ6xYud9P9xviN3cQ
        OY0MfzDUD+FIm5kMjSn0Z9YEP+utJwPFSJRdYD7wK5t67xU=
        -----END CERTIFICATE REQUEST-----
        """

    /// RSA-3072, signed with SHA-384.
    static let rsa3072 = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIIDXzCCAccCAQAwGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMIIBojANBgkq
        hkiG9w0BAQEFAAOCAY8AMIIBigKCAYEAkCN5QSAol9MsvqHpBKx4shVs09fVgTCW
        pgf+sx4IV7qoegd912TFhmy0KGZ+RlBMtOrvKcoo7Ifa96tnKHnWiE4fGL2QVdAc
        Mt7feCDV5rLvIZHY3djTbHhGoq7Opv32ue4JzDclD0sTZJmrNXXPY2mKke78eqHE
        f+mjYDNUaWbWXkYMSVNiERxj8kLUDc7nDp/zEUae9gDKR/P5xW3JdnqQmjFT71gD
        3iSL07msOOPvQg/DxEFtRZ4g8fBIA/wvmfl0sjXwXMKW6cweeTcWr1c0gT1GBS55
        m3rvP2ieDRsKp42/TiYW0HRN0gvvhIbVTAfQJr4K1/RKPk85o8z0sROfQzcWy/dz
        UMqd6jwhHVmUPMBoQk8Ho1z7rcTdMg+2AOWyU1gbmQI4+v7QYTvQD8o/vqSEJM1i
        57F1ohLi8GDqzp2GR0SjQWGerXBLYrVWNjWPHm0+nEZomRksKJ4V+ylO//+EgDQs
        5iRdKTxNnJNqjKwA2FQN3tuCLA5GXJjJAgMBAAGgADANBgkqhkiG9w0BAQwFAAOC
        AYEAkAu6zL9+XYi7LfSjy+qTIHqWo+A5l3Lq58FwZVB068NhSUUGSZ6TCafqI8T3
        NPpH5WLP9oBVdwrV89B3KlTZ6UWmXQmPHUr2z1kkHNT/uSZPSCyCXqhxn85dJz6F
        miLc8fs5eEdVea+Gknsdsg5jbXJKtt/r0NTtpPIvCu6+esipZa2Mv6ezC6GyUB81
        u+JVw7wFk+Tf/KlKLbOqFzkJRFcb3tOzvt/4SBGYIqOoX9oX09oXlcpLH513JsEC
        ZK7grx5pezf9uurPz3LJ1SJ4plc+WyYriUYCwUPGlHvUgC7GqEqkU8NsBQqG3Gri
        wVpfbC9H+U2FP0Gao6LMR/HjKFvy8Vk2IIkfAAdTmBYYagy7tw2HdC+39mchkMMR
        ZKgqJnkVFHMZlw+bkMjlyX/ZzOiEjeO0sEW/wlKIMSAilfBWE8IKhNIZRtfxOvX/
        LvPnv6vIV01UF+dFZkyQhv+0U2HTOLQOILk8rXQnmQIxqxb9wNc6/q64B6jrnYo3
        qBVa
        -----END CERTIFICATE REQUEST-----
        """

    /// RSA-2048, signed with SHA-512.
    static let rsaWithSHA512 = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIICXzCCAUcCAQAwGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMIIBIjANBgkq
        hkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0tA7DNpbWqIOWOn5i9VlNk9l4Ds6B/dh
        wtDCa7xp1HvmrUj3pD0XyKpBUCg9KFeziD4wEFcQ4uoW7ex7azBqU6gHIb9pJASy
        Q0vxbyHvvqCGpBWrpLOUgXeUXcLIbtug2ZJBYA0CG/5NPEdrXWf7/MxmDE61d85M
        bJFY82fdi30XVp9BVVqvX/bUNAWPI9ikT6PrJbFMKzuVpZud71IGkZkKuoE10Yoq
        ihjbD7PcdVUPSHA4SXQ4zLBjRM31EhIQ5yFJY7Y7QVHZclrJYanCKtJo0WaQcixb
        KaiW0JYQ9B+jMqNpsanxFGAopsPYkGNI/iZpkVfvlh3DN4e4Ci38zQIDAQABoAAw
        DQYJKoZIhvcNAQENBQADggEBAEwt0eAYPv9HMNMfzduDoadds94ClqNiOx+nh8TI
        i5oZc7TqvjRMgcZtnfZe2EKcW9OSRs4o5LDkk12zXMmogbiCDad7y+Z4HlUrYyWO
        To0kinV6HI1AOg2BD8/DbuTOK90JLwTi/uXIVOCVCRN/9AEYvKaY8IgquBSfs9+Q
        4v7ch8s1Pyj9mSEg0IOV3a1ArO+f1aADSsSIUOQ3ZFMS+a/1Q1OddzaNWPh4aZCS
        j7DwincO1SQmHVRBG3ieiLk6dZZp95rwSQ7lTQNPDLtXmPVdM5BSKuoAvSLGetB1
        uewU/HKiX9t4uEu6roUrjTF8tFhqWOxf/ckf+Hi+BYV0GfU=
        -----END CERTIFICATE REQUEST-----
        """

    /// RSA-2048, signed with SHA-1.
    static let rsaWithSHA1 = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIICXzCCAUcCAQAwGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMIIBIjANBgkq
        hkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0tA7DNpbWqIOWOn5i9VlNk9l4Ds6B/dh
        wtDCa7xp1HvmrUj3pD0XyKpBUCg9KFeziD4wEFcQ4uoW7ex7azBqU6gHIb9pJASy
        Q0vxbyHvvqCGpBWrpLOUgXeUXcLIbtug2ZJBYA0CG/5NPEdrXWf7/MxmDE61d85M
        bJFY82fdi30XVp9BVVqvX/bUNAWPI9ikT6PrJbFMKzuVpZud71IGkZkKuoE10Yoq
        ihjbD7PcdVUPSHA4SXQ4zLBjRM31EhIQ5yFJY7Y7QVHZclrJYanCKtJo0WaQcixb
        KaiW0JYQ9B+jMqNpsanxFGAopsPYkGNI/iZpkVfvlh3DN4e4Ci38zQIDAQABoAAw
        DQYJKoZIhvcNAQEFBQADggEBAAwnr1zhltWM05YUZCJ7zQQHCh8vF2DMKat0CvCd
        DKdx5Qa9fe1bWM0tUQsSRnSkUml2D6+spbAQykTvgezrOGOA1kWTKvNoCew5mS3E
        Ljhs/CijphKyWKbsxJaWYZjnynX7P3dg6/vrnuxtVH/JfBkdDVWcmmuX6mxbgR6I
        /9bxRUunEb8ijk5l3NIGRXo65sdBfLVVhMl5BuycUD60ieIJDpbFHkHvniPnzB40
        e5hX/AleIpoki/9AFhvwsxcV65OnpLIdZLYb5SDLvtUZt9/hMcFBUUic6J9pBNfz
        cGO6hGeSmkL11LHFcK3kDOSqE7us6HrkvKP6wPW4nhKvrXc=
        -----END CERTIFICATE REQUEST-----
        """

    /// P-256, signed with SHA-256.
    static let p256 = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIHUMHwCAQAwGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMFkwEwYHKoZIzj0C
        AQYIKoZIzj0DAQcDQgAE+rJXsZJjBQU0CsTGsl+zG2gT1M58/8tDtu/evy+R0Wgs
        SVP1s9/PlsPX1J62h2NyvTwlPdpF1ZOWgqo60nROdaAAMAoGCCqGSM49BAMCA0gA
        MEUCIC46WlQeNy9BrN7faRcE6JcBJM21m/Gui9OoQonBH+grAiEAhdT9FG3vshjo
        G4DtCdumRfKYzJPCx3eurqQ403MWQ5A=
        -----END CERTIFICATE REQUEST-----
        """

    /// P-384, signed with SHA-384.
    static let p384 = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIIBETCBmQIBADAaMRgwFgYDVQQDDA93d3cuZXhhbXBsZS5jb20wdjAQBgcqhkjO
        PQIBBgUrgQQAIgNiAARbEPFR0pg2hPluECb/XC/UCXZbNMv1qJmGsxXgwhj9lHxW
        djSqM+P6qw0R9yjiZ88gK0H8drJ8nd11RTX7bHCdGVza5xPOWefu2pEndqW9CF9s
        X0Wd0iCuG5ak0ZIsg9qgADAKBggqhkjOPQQDAwNnADBkAjApfc3ZDqQnrbnrCeGX
        wUDVAGQiDWBEH+GqPEmkTqs12R3irZVL974BWReQP9I8X+UCMCsKFLPa+B9gSRSC
        4w2AwgmV/fxr7i1iMVBLjBV1MN5PMOf7bp1G5CNS320K6VTrSg==
        -----END CERTIFICATE REQUEST-----
        """

    /// P-521, signed with SHA-512.
    static let p521 = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIIBXDCBvwIBADAaMRgwFgYDVQQDDA93d3cuZXhhbXBsZS5jb20wgZswEAYHKoZI
        zj0CAQYFK4EEACMDgYYABAAwkV4+NtZiZobBVDhrjw01V/ZSXdjixo+fKpDGEGQn
        X8qRtGkZhX6GNSwTaW52sZFsmBXVG/cg3N5u7ZuPpY7rOwFJx78PYK/LSoXN+k86
        BYqltr19PtxwGm/RITmziJwkDIst5bkacvO5ceV6B3Reawr8OJqWIyzFBUSg9KOg
        Fq+pD6AAMAoGCCqGSM49BAMEA4GLADCBhwJCAJGW/2JFjzjuNag5U6KN+vUO6llT
        TbS6E2b5qT/MZQqxzNbjGtQrQ2h4kGIRaYBFg3uTxDlxx7fRG1ROY6Ix7tFVAkEm
        23y9e61bPOXbfQCrcVSEK5im01xr+kVVl3evHIc9WhM5rjU+37ji51UUHP4SBMdt
        U499oTQV0LWeYvsKYpQwjQ==
        -----END CERTIFICATE REQUEST-----
        """

    /// RSA-2048 with two common names under the label with NEW.
    static let newLabel = """
        -----BEGIN NEW CERTIFICATE REQUEST-----
        MIICkDCCAXgCAQAwSzEQMA4GA1UECgwHRXhhbXBsZTEaMBgGA1UEAwwRZmlyc3Qu
        ZXhhbXBsZS5jb20xGzAZBgNVBAMMEnNlY29uZC5leGFtcGxlLmNvbTCCASIwDQYJ
        KoZIhvcNAQEBBQADggEPADCCAQoCggEBANLQOwzaW1qiDljp+YvVZTZPZeA7Ogf3
        YcLQwmu8adR75q1I96Q9F8iqQVAoPShXs4g+MBBXEOLqFu3se2swalOoByG/aSQE
        skNL8W8h776ghqQVq6SzlIF3lF3CyG7boNmSQWANAhv+TTxHa11n+/zMZgxOtXfO
        TGyRWPNn3Yt9F1afQVVar1/21DQFjyPYpE+j6yWxTCs7laWbne9SBpGZCrqBNdGK
        KooY2w+z3HVVD0hwOEl0OMywY0TN9RISEOchSWO2O0FR2XJayWGpwirSaNFmkHIs
        WymoltCWEPQfozKjabGp8RRgKKbD2JBjSP4maZFX75YdwzeHuAot/M0CAwEAAaAA
        MA0GCSqGSIb3DQEBCwUAA4IBAQB3MQy2kQVD8QJAhMF0j6I3EXMcM/2fsH3LlrnU
        tvUWKSXJt47ZhEk1Yx9nU13eFsjxV1VhwswIuboKWnz4qXurAN2hguubrnK/h4fL
        jfdP6NOdKcwjCr+Q+2VudZnz4NaKiKj6M6QRcURo0mWSDhf/ECBfga59gdMfq9PS
        MAc/ji0uKFv5+0TmrVid4BiIwxGETQvSPA7CCnX886PHaUyMWrXcvnFaIrhJSFJC
        BoC9+MF5JXSlVNO5a5zdMGuVCxJ7cUtJkazI9/MQk/ahO3Tyzy2ZA+jIWkaw+w9e
        keG8cUI6gmvxQ7iCvT4l2TDv4VEDpD/5WJeEQ9dGcnno5O8X
        -----END NEW CERTIFICATE REQUEST-----
        """

    /// P-256 with the attribute of Microsoft's older tools for the extensions.
    static let microsoft = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIIBFTCBvQIBADAaMRgwFgYDVQQDDA9paXMuZXhhbXBsZS5jb20wWTATBgcqhkjO
        PQIBBggqhkjOPQMBBwNCAAT6slexkmMFBTQKxMayX7MbaBPUznz/y0O2796/L5HR
        aCxJU/Wz38+Ww9fUnraHY3K9PCU92kXVk5aCqjrSdE51oEEwPwYKKwYBBAGCNwIB
        DjExMC8wLQYDVR0RBCYwJIIPaWlzLmV4YW1wbGUuY29tghEqLmlpcy5leGFtcGxl
        LmNvbTAKBggqhkjOPQQDAgNHADBEAiA/wHC6CzeBQzh01OzQIvah25KXLLPRelu0
        pnRiuVyUNQIgKibBgn2aoFKkoBDunBrpLy8CgDPKiyZhWFKBGZJNMF8=
        -----END CERTIFICATE REQUEST-----
        """

    /// P-256 without attributes, not even empty ones.
    static let noAttributes = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIHTMHoCAQAwGjEYMBYGA1UEAwwPaWlzLmV4YW1wbGUuY29tMFkwEwYHKoZIzj0C
        AQYIKoZIzj0DAQcDQgAE+rJXsZJjBQU0CsTGsl+zG2gT1M58/8tDtu/evy+R0Wgs
        SVP1s9/PlsPX1J62h2NyvTwlPdpF1ZOWgqo60nROdTAKBggqhkjOPQQDAgNJADBG
        AiEAkcGISTI7MZN3j/M5HLsRITIV2MU7zw7f7LrgoCvGqLQCIQCko6mD5K2TUvpj
        cebc8e1NffRlx2nKLSJ9th7NmwU/sQ==
        -----END CERTIFICATE REQUEST-----
        """

    /// P-256 with an empty subject.
    static let noSubject = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIG7MGICAQAwADBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABPqyV7GSYwUFNArE
        xrJfsxtoE9TOfP/LQ7bv3r8vkdFoLElT9bPfz5bD19Setodjcr08JT3aRdWTloKq
        OtJ0TnWgADAKBggqhkjOPQQDAgNJADBGAiEAny3xkHdYt63DT9J1TQb6gSh0Acz3
        kOX9PlpA/Popa54CIQDI5GmvL4udyPpuKCA0ddHBru5BvCrWrvYnh/ga6mJzsQ==
        -----END CERTIFICATE REQUEST-----
        """

    /// P-256 with a TeletexString and a BMPString in the subject.
    static let oldStrings = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIHxMIGYAgEAMDYxDzANBgNVBAoUBk38bGxlcjEjMCEGA1UEAx4aA6kAbQBlAGcA
        YQAuAGUAeABhAG0AcABsAGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAT6slex
        kmMFBTQKxMayX7MbaBPUznz/y0O2796/L5HRaCxJU/Wz38+Ww9fUnraHY3K9PCU9
        2kXVk5aCqjrSdE51oAAwCgYIKoZIzj0EAwIDSAAwRQIgGuzeTO6HpApgJBdvbR9N
        9DVhRZriVAEPkEQmoQgZQjICIQDvvNQbNRm3cXWd6OH47gdRDseVfCRaQEurI/j5
        yMC7NQ==
        -----END CERTIFICATE REQUEST-----
        """
}
