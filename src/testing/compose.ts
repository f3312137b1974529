/** docker-compose.yml as tests read it. They have no container engine: a test runs a service's command as a process. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { projectPath } from '../project.ts';

export interface ComposeService {
  readonly build?: string;
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart?: string;
  readonly container_name?: string;
  readonly deploy?: { readonly resources?: { readonly limits?: { readonly cpus?: string; readonly memory?: string } } };
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** A service that runs our program. */
export interface OutlayService {
  readonly name: string;
  /** What follows `outlay`. */
  readonly args: string[];
  readonly env: Record<string, string>;
  /** It ends by itself, and others wait for that. */
  readonly oneShot: boolean;
}

/** The file with its anchors merged and its variables as they stand. */
export function readCompose(): ComposeFile {
  return parse(readFileSync(projectPath('docker-compose.yml'), 'utf8'), { merge: true });
}

/**
 * Every service of the file that runs `outlay`, in its order, with the variables filled in from `environment`. `hosts`
 * says where an address of the file is to be found instead: `{ 'postgres:5432': '127.0.0.1:41234' }`.
 */
export function composeServices(
  environment: Readonly<Record<string, string>>,
  hosts: Readonly<Record<string, string>> = {},
  { services }: Pick<ComposeFile, 'services'> = readCompose(),
): OutlayService[] {
  return Object.entries(services)
    .filter(([, { build }]) => build !== undefined)
    .map(([name, { command = [], environment: env = {}, restart }]) => ({
      name,
      args: command.map((text) => fillIn(text, environment)),
      // Hosts first: what comes from a variable stays as it is.
      env: Object.fromEntries(
        Object.entries(env).map(([key, text]) => [key, fillIn(replaceHosts(text, hosts), environment)]),
      ),
      oneShot: restart === 'no',
    }));
}

const VARIABLE = /\$(?:(?<dollar>\$)|\{(?<name>\w+)(?:(?<operator>:[-?])(?<operand>[^}]*))?\}|(?<other>.?))/gs;

/** `${NAME}`, `${NAME:-default}`, `${NAME:?message}` and `$$`, as compose reads them. Throws at other forms. */
export function fillIn(text: string, environment: Readonly<Record<string, string>>): string {
  return text.replace(VARIABLE, (...match) => {
    const { dollar, name, operator, operand } = match.at(-1) as Record<string, string | undefined>;
    if (dollar !== undefined) return '$';
    if (name === undefined) throw new Error(`a form of variable that the tests do not read: ${text}`);
    const value = environment[name] ?? '';
    if (value !== '' || operator === undefined) return value;
    if (operator === ':-') return operand!;
    throw new Error(`required variable ${name} is missing a value: ${operand}`);
  });
}

/** Only where a URL has its host: after `//` or `@`, up to a slash, a question mark or the end. */
function replaceHosts(text: string, hosts: Readonly<Record<string, string>>): string {
  return text.replace(/(?<=\/\/|@)[\w.-]+:\d+(?=[/?]|$)/g, (host) => hosts[host] ?? host);
}
