"""A chat without tools, in process: one request a turn.

The harness `null` that comes with verifiers starts an interpreter for every turn, which manages about one
rollout a second.
"""

from __future__ import annotations

from functools import cache

import httpx
import verifiers.v1 as vf
from verifiers.v1.dialects.chat import message_to_wire

# Reading the certificates takes 25 ms of the event loop's time: not once a turn.
tls = cache(httpx.create_ssl_context)


class ChatHarness(vf.Harness[vf.HarnessConfig]):
    """See the module."""

    APPENDS_SYSTEM_PROMPT = True
    SUPPORTS_RESUME = True
    EXECUTES_CODE = False
    NEEDS_CONTAINER = False

    async def launch(
        self,
        ctx: vf.ModelContext,
        trace: vf.Trace,
        runtime: vf.Runtime,
        endpoint: str,
        secret: str,
        mcp_urls: dict[str, str],
        data: vf.TaskData,
        tool_interception_url: str | None = None,
    ) -> vf.ProgramResult:
        system, prompt = self.resolve_prompt(data)
        messages = [{"role": "system", "content": system}] if system else []
        if isinstance(prompt, str):
            messages.append({"role": "user", "content": prompt})
        else:
            messages += [message_to_wire(message) for message in prompt or []]
        async with httpx.AsyncClient(timeout=None, verify=tls()) as http:
            reply = await http.post(
                f"{endpoint}/chat/completions",
                headers={"Authorization": f"Bearer {secret}"},
                json={"model": ctx.model, "messages": messages},
            )
        if reply.status_code >= 400:
            return vf.ProgramResult(exit_code=1, stdout="", stderr=reply.text[:2000])
        return vf.ProgramResult(exit_code=0, stdout="", stderr="")
