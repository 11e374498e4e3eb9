using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using PromptWorkbench.Web.Access;

namespace PromptWorkbench.Web.Tests.Access;

public class KnownCircuitsTests
{
    [Fact]
    public async Task A_circuit_of_somebody_unknown_does_not_open() =>
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => OpenAsync(new ClaimsIdentity()));

    [Fact]
    public async Task A_circuit_of_a_known_caller_opens() => await OpenAsync(new ClaimsIdentity("key"));

    private static Task OpenAsync(ClaimsIdentity caller) =>
        new KnownCircuits(new FixedCaller(caller)).OnCircuitOpenedAsync(null!, CancellationToken.None);

    private sealed class FixedCaller(ClaimsIdentity identity) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(identity)));
    }
}
