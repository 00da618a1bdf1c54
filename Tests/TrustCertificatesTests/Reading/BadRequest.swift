/// CSRs that are refused, made with openssl.
enum BadRequest {
    /// RSA-1024.
    static let rsa1024 = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIIBWTCBwwIBADAaMRgwFgYDVQQDDA93d3cuZXhhbXBsZS5jb20wgZ8wDQYJKoZI
        hvcNAQEBBQADgY0AMIGJAoGBALfUk0CMks9m6NQEet37ceOWX5Cb2cvpuhGF2gMi
        oH0J6s0GU2CZV9ICeYngxvEnCPeOkjjunYYUt7q9GdPYvaNkgVeIKnIO2rEupeI3
        YQanNr2Wg+2yQVNu5/GJoj33shQgSGwKvd0Q+ZRjrGW5JjnZL0z1y/Ylszk3Muif
        UCSLAgMBAAGgADANBgkqhkiG9w0BAQsFAAOBgQCYc57+Noq3x5HgQE1aBjP1S93+
        UWUFNyFR9iTsrQjps27zRaEZcOsQmhRPmfqbGlKykRt16Wr/QdchIe7Fz1uMxHrA
        /ruCZ1Ge94ZGduBp3NY+u89z+fqK0me69Vrr08EPupD+YEyFHd0VyGGb8m6DPbOM
        ObcotwgUqZyJTgW0yA==
        -----END CERTIFICATE REQUEST-----
        """

    /// RSA-1024, signed with MD5.
    static let rsa1024WithMD5 = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIIBWTCBwwIBADAaMRgwFgYDVQQDDA93d3cuZXhhbXBsZS5jb20wgZ8wDQYJKoZI
        hvcNAQEBBQADgY0AMIGJAoGBALfUk0CMks9m6NQEet37ceOWX5Cb2cvpuhGF2gMi
        oH0J6s0GU2CZV9ICeYngxvEnCPeOkjjunYYUt7q9GdPYvaNkgVeIKnIO2rEupeI3
        YQanNr2Wg+2yQVNu5/GJoj33shQgSGwKvd0Q+ZRjrGW5JjnZL0z1y/Ylszk3Muif
        UCSLAgMBAAGgADANBgkqhkiG9w0BAQQFAAOBgQAx3bIFjAuvl32NpZ62DBDlEcbh
        2/B4dFi81NNX8oPu/ptGcdzv5ZFhOxD7vmYbAZv50BkxsqqyCe7xRaw9Xo5dV6y9
        tF0hHmj6kJq5cT/Gz1+sd6wjxF3IFyBEOMuO6bpo6GO0BrYah+QNiqjjEGQkDrUx
        80XdVF50NUeAWVW9wQ==
        -----END CERTIFICATE REQUEST-----
        """

    /// RSA-2048, signed with MD5.
    static let md5 = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIICXzCCAUcCAQAwGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMIIBIjANBgkq
        hkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0tA7DNpbWqIOWOn5i9VlNk9l4Ds6B/dh
        wtDCa7xp1HvmrUj3pD0XyKpBUCg9KFeziD4wEFcQ4uoW7ex7azBqU6gHIb9pJASy
        Q0vxbyHvvqCGpBWrpLOUgXeUXcLIbtug2ZJBYA0CG/5NPEdrXWf7/MxmDE61d85M
        bJFY82fdi30XVp9BVVqvX/bUNAWPI9ikT6PrJbFMKzuVpZud71IGkZkKuoE10Yoq
        ihjbD7PcdVUPSHA4SXQ4zLBjRM31EhIQ5yFJY7Y7QVHZclrJYanCKtJo0WaQcixb
        KaiW0JYQ9B+jMqNpsanxFGAopsPYkGNI/iZpkVfvlh3DN4e4Ci38zQIDAQABoAAw
        DQYJKoZIhvcNAQEEBQADggEBAEsPja9rX3I8V+myDolHjzlz/mkD1QV4dOf1K/4d
        ICnSnh21l8xfoHg+VVP7XRrX1MwglPZZsE3TjpI8p51blOKztRjyozeI/yBB3YZ4
        435gLrsLBiq/RN7yicKbRYbalSSAc/KtDdvJj/PdRpopuBAOTCKqQQ6lJ+ye/x+T
        4BzAgS0VXmzWY1GMEDLvYB5PvL/zxTFLDVUoreRyJx1SdI16pcjd9o2iLaSqJbic
        amhOSXy35tx35D01AUMIFafcqbFRu49xvtm8rXlj4oP1lqJ/QZ28Z8m/FnMvDdhb
        Lsjp8LD45Dn5oEwl8Jkzfi2VFQSS/r0ndUlEzkoNPIuSjdc=
        -----END CERTIFICATE REQUEST-----
        """

    /// RSA-2048, signed with SHA-224.
    static let sha224 = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIICXzCCAUcCAQAwGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMIIBIjANBgkq
        hkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0tA7DNpbWqIOWOn5i9VlNk9l4Ds6B/dh
        wtDCa7xp1HvmrUj3pD0XyKpBUCg9KFeziD4wEFcQ4uoW7ex7azBqU6gHIb9pJASy
        Q0vxbyHvvqCGpBWrpLOUgXeUXcLIbtug2ZJBYA0CG/5NPEdrXWf7/MxmDE61d85M
        bJFY82fdi30XVp9BVVqvX/bUNAWPI9ikT6PrJbFMKzuVpZud71IGkZkKuoE10Yoq
        ihjbD7PcdVUPSHA4SXQ4zLBjRM31EhIQ5yFJY7Y7QVHZclrJYanCKtJo0WaQcixb
        KaiW0JYQ9B+jMqNpsanxFGAopsPYkGNI/iZpkVfvlh3DN4e4Ci38zQIDAQABoAAw
        DQYJKoZIhvcNAQEOBQADggEBAJvjge082uS19VBu1ZmUuwiM0fJOYuHasBNSYMdV
        1bsD/eZBPxoiXk43eEFsimApNHJxt68tr81/9MMBiQiDmmix1ja/RU8fRwHpJuE6
        3A7prq3KPbmiMm8XV6E1RkeLxmfc/fiKUwFdDX3Tt0TbkMigN3Ygvfs64dg+yT7Z
        XOICOhnUXmm1+nE/6yvVCRqYsnIc1FKgYL4vVtfOWSMZ1b+F/OKD2dZenUoow63c
        6nrW6eijBtxPQtxMdn+q4/RUlV/MlfbGtDWegq4yfqKUpmED01AhRmS983GVL78v
        8gtuV/kp7NBU2V6MDxgiergbCeTN+//3bpZ2N2y8qzLugpA=
        -----END CERTIFICATE REQUEST-----
        """

    /// RSA-2048, signed with PSS.
    static let pss = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIIClDCCAUcCAQAwGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMIIBIjANBgkq
        hkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0tA7DNpbWqIOWOn5i9VlNk9l4Ds6B/dh
        wtDCa7xp1HvmrUj3pD0XyKpBUCg9KFeziD4wEFcQ4uoW7ex7azBqU6gHIb9pJASy
        Q0vxbyHvvqCGpBWrpLOUgXeUXcLIbtug2ZJBYA0CG/5NPEdrXWf7/MxmDE61d85M
        bJFY82fdi30XVp9BVVqvX/bUNAWPI9ikT6PrJbFMKzuVpZud71IGkZkKuoE10Yoq
        ihjbD7PcdVUPSHA4SXQ4zLBjRM31EhIQ5yFJY7Y7QVHZclrJYanCKtJo0WaQcixb
        KaiW0JYQ9B+jMqNpsanxFGAopsPYkGNI/iZpkVfvlh3DN4e4Ci38zQIDAQABoAAw
        QgYJKoZIhvcNAQEKMDWgDzANBglghkgBZQMEAgEFAKEcMBoGCSqGSIb3DQEBCDAN
        BglghkgBZQMEAgEFAKIEAgIA3gOCAQEAORJEWviR7Rny7cVQfuXUXgy5mHgZjbqn
        lOkSwViZS9B1AbMOOzG+2Vpw5nEchZBVV+Ips7Fu4hLW1DJ8wo+Fu+aTwPkGSSD6
        hEbaAIJ6ckLrZG5tAe6dkpab4sRz7kkeVHmL3N1VcCwbiB1aQUxitjpkW1de90i6
        NqePpa6VXsmllFI89bpFxW/9GQmmMCLi2AhInniJa4r6IMyw6vf61saz5KAEAlnR
        dhLMqYVgsAzbOQPSL1AtfOK8As3b+o04bnOAUjvgwB+1388nj3VAACtRkFFRTM66
        gmp1EjfTT5uvEvkAMcwOw4NLwXcJaK5EYTsZrl0CPGfJzViWEFuKLw==
        -----END CERTIFICATE REQUEST-----
        """

    /// RSA-2048 for PSS alone.
    static let pssKey = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIICkjCCAUUCAQAwGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMIIBIDALBgkq
        hkiG9w0BAQoDggEPADCCAQoCggEBAMc6qCO275ln+NMJ6uFI3AtcadCjRLyXrTUk
        OT785MobmRvltnVuykveQZpRGymg/ktGYwmMXT0x7FxVFFHeTyMAYIZCbSziaRxJ
        Gc8thyK4RbPv4nYg6I6zC2xNMRfmkx+Y59zpASrJJq/aJVB34uDtcX5gfOaqy/ky
        chWx9FAM4dy1+FhMxvVJefwSJ3JzbkxPRPXOQ2kEBCfQhiXUHogR6x7y4TqsltxN
        JPNs0zP4PSgDgOMdCnjJfBBZpBRqKafBNmGbD3khoum4tzPusppc5vFpxGXtL5yM
        kowR9tg9njC2Xesmbm3Rashl+Is0kty/UpwwsY7IBdb+N9LaDGsCAwEAAaAAMEIG
        CSqGSIb3DQEBCjA1oA8wDQYJYIZIAWUDBAIBBQChHDAaBgkqhkiG9w0BAQgwDQYJ
        YIZIAWUDBAIBBQCiBAICAN4DggEBAB4g23S77CJaACue3ATfxvDXr7sj97aZNeVL
        lew3hYY12pxfkhEI9vTcYlaa3oyynI8YNbz8/+C6Mlq/OlK7lNzWoubVDCh4XLYq
        cH//wM+ye6ExiwvaBItAJQ6+TQLsRXA0yNw9M1qY2h5pQ5j4BgYOo9uEDrRyJ9yu
        xQK/4ZTbaa7R5xzmBvqQ/esHRsSXrNzJ1PopMA3E2ELWW/p/QMQbuaWXHRBq/7XP
        T1k5IBFFG1/85D2znjZx7Hrtw45nXhXiGHhEiGqDnFcSk1w45UIvo/Zm92I5I7kG
        WS3H7QfdisRB05wKQjjInSDzRkVx3MLsYsFDE7/b3ylomdLwPD4=
        -----END CERTIFICATE REQUEST-----
        """

    /// Another curve.
    static let secp256k1 = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIHRMHkCAQAwGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMFYwEAYHKoZIzj0C
        AQYFK4EEAAoDQgAEi66hTOoLSTslWK+AkcmCzHJ5fEetXE/324IVR0Pxba6kWzMo
        TesnmF3xwyuY9SiZq32bdduockwrDYqjtyN7PKAAMAoGCCqGSM49BAMCA0gAMEUC
        IGFBc+d57LS07meohtDbkKJgrWSmXWBJ+T4oXUxX0l1aAiEA7HBTPkb6M4M6T0jD
        OG5YxQwEaGzT6hO6aUDSF9CAZI0=
        -----END CERTIFICATE REQUEST-----
        """

    /// P-256, but its parameters are described in full.
    static let explicitCurve = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIIByjCCAXACAQAwGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMIIBSzCCAQMG
        ByqGSM49AgEwgfcCAQEwLAYHKoZIzj0BAQIhAP////8AAAABAAAAAAAAAAAAAAAA
        ////////////////MFsEIP////8AAAABAAAAAAAAAAAAAAAA///////////////8
        BCBaxjXYqjqT57PrvVV2mIa8ZR0GsMxTsPY7zjw+J9JgSwMVAMSdNgiG5wSTamZ4
        4ROdJreBn36QBEEEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpZP40Li
        /hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9QIhAP////8AAAAA//////////+8
        5vqtpxeehPO5ysL8YyVRAgEBA0IABGCoFbHvpv9C2gKUlsd6Za9qs+v14bsY0+cE
        kEzmiqU9/hacK47ajIQuodiCPoCVaxlZoAAQNCzLKVaO5k6/7NugADAKBggqhkjO
        PQQDAgNIADBFAiEAuIjh8XKeXFZwmcLi1Go3rmvCgDgeAwoHhztRHYuHcxUCIDCv
        JhV60Jfi1g+kzHxP7vy2D2nUPbn7Ae55Xho3XxCv
        -----END CERTIFICATE REQUEST-----
        """

    /// P-256, signed with SHA-1.
    static let p256WithSHA1 = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIHUMHwCAQAwGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMFkwEwYHKoZIzj0C
        AQYIKoZIzj0DAQcDQgAEDjla4Cnbm542w6P/Sufv8ShYWqpKnY+Iw7cEIoYylLeb
        Pw0poPwrSJ2nG5OB+0ijlxvRFfk3XflPjPw8NCkutaAAMAkGByqGSM49BAEDSQAw
        RgIhAI4Nu99J4E4oaWf7jx0RRpV8R4VR/AVZZch82oTJml+zAiEAlSsAXLZC6zqL
        SfeXZzgLWN6bL7Lv/4IF22Am9fU+5wo=
        -----END CERTIFICATE REQUEST-----
        """

    /// Ed25519.
    static let ed25519 = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIGZME0CAQAwGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMCowBQYDK2VwAyEA
        EECrqNEl2BTAvJsWoF6PDzrPZPGUOwltE/F6n1UAzn6gADAFBgMrZXADQQCChi3x
        njZMVJBZYy00GURPfJBZIbQYOyKp7iYrzLGmNY9euhAarCYmkgLivIHXg32X8IuL
        VkhRDhxa1jmAlFcE
        -----END CERTIFICATE REQUEST-----
        """

    /// RSA-2048 with another name than the one that was signed.
    static let wrongRSASignature = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIICXzCCAUcCAQAwGjEYMBYGA1UEAwwPdnZ2LmV4YW1wbGUuY29tMIIBIjANBgkq
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

    /// P-256 with another name than the one that was signed.
    static let wrongECDSASignature = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIHUMHwCAQAwGjEYMBYGA1UEAwwPdnZ2LmV4YW1wbGUuY29tMFkwEwYHKoZIzj0C
        AQYIKoZIzj0DAQcDQgAE+rJXsZJjBQU0CsTGsl+zG2gT1M58/8tDtu/evy+R0Wgs
        SVP1s9/PlsPX1J62h2NyvTwlPdpF1ZOWgqo60nROdaAAMAoGCCqGSM49BAMCA0gA
        MEUCIC46WlQeNy9BrN7faRcE6JcBJM21m/Gui9OoQonBH+grAiEAhdT9FG3vshjo
        G4DtCdumRfKYzJPCx3eurqQ403MWQ5A=
        -----END CERTIFICATE REQUEST-----
        """

    /// No CSR but a certificate.
    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBiTCCAS+gAwIBAgIUKp4hMBs/smXi1MeOrzg5TDiurA4wCgYIKoZIzj0EAwIw
        GjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMB4XDTI2MTEzMDEzMDU0NVoXDTI2
        MTIwMTEzMDU0NVowGjEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMFkwEwYHKoZI
        zj0CAQYIKoZIzj0DAQcDQgAE+rJXsZJjBQU0CsTGsl+zG2gT1M58/8tDtu/evy+R
        0WgsSVP1s9/PlsPX1J62h2NyvTwlPdpF1ZOWgqo60nROdaNTMFEwHQYDVR0OBBYE
        FNV9t+xgKVpPzHOXhLvBFWYEVu5GMB8GA1UdIwQYMBaAFNV9t+xgKVpPzHOXhLvB
        FWYEVu5GMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgD3VwQOyB
        5H8MA9/TK/yNIdSu/EsfuKssW4IKjS2SItMCIQDHJEMb3etfBDlNQ2RHVLDAr5XY
        BwjUR4KpDgiiYyXBuA==
        -----END CERTIFICATE-----
        """
}
