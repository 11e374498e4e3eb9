using System.Net;
using Microsoft.AspNetCore.Http;
using PromptWorkbench.Web.Access;

namespace PromptWorkbench.Web.Tests.Access;

public class OwnerRuleTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.9.10", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("192.168.1.7", false)]
    [InlineData("::ffff:192.168.1.7", false)]
    [InlineData("fe80::1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData(null, false)]
    public void The_owner_is_who_connects_from_loopback(string? from, bool isOwner) =>
        Assert.Equal(isOwner, new OwnerRule(KeylessCallers.Direct).IsMetBy(Request(from)));

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("x-forwarded-proto")]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Original-For")]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    [InlineData("X-Real-IP")]
    [InlineData("CF-Connecting-IP")]
    public void What_a_proxy_on_this_machine_forwards_is_not_the_owners(string header)
    {
        var forwarded = Request("127.0.0.1", header);
        Assert.False(new OwnerRule(KeylessCallers.Direct).IsMetBy(forwarded));
        Assert.True(new OwnerRule(KeylessCallers.Proxied).IsMetBy(forwarded));
    }

    [Theory]
    [InlineData(KeylessCallers.Direct)]
    [InlineData(KeylessCallers.Proxied)]
    [InlineData(KeylessCallers.Nobody)]
    public void No_header_makes_another_machine_the_owner(KeylessCallers keyless) =>
        Assert.False(new OwnerRule(keyless).IsMetBy(Request("192.168.1.7", "X-Forwarded-For", "Forwarded", "X-Real-IP")));

    [Fact]
    public void Where_nobody_is_the_owner_loopback_needs_the_key_too() =>
        Assert.False(new OwnerRule(KeylessCallers.Nobody).IsMetBy(Request("127.0.0.1")));

    private static DefaultHttpContext Request(string? from, params string[] headers)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = from is null ? null : IPAddress.Parse(from) } };
        foreach (var header in headers)
            context.Request.Headers[header] = "127.0.0.1";
        return context;
    }
}
