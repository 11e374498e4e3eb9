using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace PromptWorkbench.Web.Access;

/// <summary>A page comes alive only for who may see it, also if its connection were ever opened to more people than its page.</summary>
internal sealed class KnownCircuits(AuthenticationStateProvider caller) : CircuitHandler
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var state = await caller.GetAuthenticationStateAsync();
        if (state.User.Identity is not { IsAuthenticated: true })
            throw new UnauthorizedAccessException("A browser that has not entered the facilitator's key opened a connection for pages.");
    }
}
